/// What is known about one thing, a line each: `state  delivered`.
struct Facts {
    private(set) var entries: [(name: String, cell: Table.Cell)] = []

    /// Adds a fact; nothing where the value is nil.
    mutating func add(_ name: String, _ text: String?, value: String? = nil, _ colour: Colour? = nil) {
        guard let text else { return }
        entries.append((name, Table.Cell(text, value: value, colour)))
    }

    /// Names on the left, for people. Long values are not cut: they wrap.
    func text(_ style: Style) -> String {
        let width = entries.map(\.name.displayWidth).max() ?? 0
        return entries.map { name, cell in
            let padding = String(repeating: " ", count: width - name.displayWidth + 2)
            return style.paint(name, .faint) + padding + style.paint(cell.text, cell.colour) + "\n"
        }.joined()
    }

    /// The same, two columns to the right.
    func indented(_ style: Style) -> String {
        text(style).split(separator: "\n").map { "  \($0)\n" }.joined()
    }

    /// A column of names and one of values.
    var table: Table {
        Table([.init("FIELD"), .init("VALUE")], rows: entries.map { [.init($0.name), $0.cell] })
    }
}

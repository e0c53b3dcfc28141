extension Table {
    /// The table for people: columns two spaces apart, cut to the terminal in the flexible columns only, and
    /// nowhere where there is no terminal.
    package func text(_ style: Style) -> String {
        let widths = widths(within: style.columns)
        let heading = line(columns.map { Cell($0.heading, .faint) }, widths, style)
        return ([heading] + rows.map { line($0, widths, style) }).joined()
    }

    /// The table for programs: a line of headings in lower case, then the values, a tab between.
    package var tsv: String {
        let headings = columns.map { $0.heading.lowercased().replacing(" ", with: "_") }
        let values = rows.map { $0.map { Self.inField($0.value) } }
        return ([headings] + values).map { $0.joined(separator: "\t") + "\n" }.joined()
    }

    private static let gap = "  "
    private static let narrowest = 8

    /// Natural widths. What is too much for the terminal is taken from the widest flexible column, again and
    /// again.
    private func widths(within limit: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.map { $0[index].text.displayWidth }.reduce(columns[index].heading.displayWidth, max)
        }
        guard let limit else { return widths }
        let flexible = columns.indices.filter { columns[$0].isFlexible }
        var excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - limit
        while excess > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > Self.narrowest
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ style: Style) -> String {
        let fields = zip(zip(cells, columns), widths).map { pair, width in
            field(pair.0, in: pair.1, width: width, style)
        }
        var line = fields.joined(separator: Self.gap)
        while line.last == " " { line.removeLast() }
        return line + "\n"
    }

    private func field(_ cell: Cell, in column: Column, width: Int, _ style: Style) -> String {
        let text = cell.text.cut(to: width, ellipsis: style.ellipsis, keepingEnd: column.keepsEnd)
        let padding = String(repeating: " ", count: max(0, width - text.displayWidth))
        let painted = style.paint(text, cell.colour)
        return column.alignment == .left ? painted + padding : padding + painted
    }

    private static func inField(_ value: String) -> String {
        String(value.map { $0 == "\t" || $0.isNewline ? " " : $0 }).shown
    }
}

extension String {
    /// The text within so many columns, with `ellipsis` for what had to go, at the end or at the beginning.
    func cut(to columns: Int, ellipsis: String, keepingEnd: Bool = false) -> String {
        guard displayWidth > columns else { return self }
        let rest = max(0, columns - ellipsis.displayWidth)
        return keepingEnd ? ellipsis + suffix(columns: rest) : prefix(columns: rest) + ellipsis
    }
}

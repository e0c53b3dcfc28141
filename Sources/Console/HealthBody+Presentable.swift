import APIModel

extension HealthBody: Presentable {
    package var items: [any Encodable] { checks }

    package func table(_ eye: Eye) -> Table {
        let columns: [Table.Column] = [.init("CHECK"), .init("STATE"), .init("FOUND"), .init("ADVICE")]
        return Table(
            columns,
            rows: checks.map { check in
                [
                    .init(check.name), .init(check.ok ? "ok" : "bad", check.ok ? .good : .bad),
                    .init(check.detail),
                    .init(check.advice ?? ""),
                ]
            })
    }

    package func page(_ eye: Eye) -> String {
        let width = checks.map(\.name.displayWidth).max() ?? 0
        return checks.map { check in
            let name = check.name + String(repeating: " ", count: width - check.name.displayWidth)
            let advice = check.advice.map { String(repeating: " ", count: width + 4) + $0 + "\n" }
            return "\(mark(check, eye.style)) \(name)  \(check.detail)\n" + (advice ?? "")
        }.joined()
    }

    /// The state also as a letter where the colour cannot tell it.
    private func mark(_ check: Check, _ style: Style) -> String {
        let mark = check.ok ? (style.unicode ? "✓" : "+") : (style.unicode ? "✗" : "!")
        return style.paint(mark, check.ok ? .good : .bad)
    }
}

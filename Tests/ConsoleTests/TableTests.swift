import Console
import Testing

@Suite("Table")
struct TableTests {
    private static func table(_ names: String...) -> Table {
        var table = Table([.init("ID", .right), .init("NAME", isFlexible: true), .init("STATE")])
        for (index, name) in names.enumerated() {
            table.add([.init("\(index + 9)", value: "id\(index)"), .init(name), .init("done", .good)])
        }
        return table
    }

    @Test("columns stand below each other, whatever the width of the letters")
    func aligns() {
        let expected = """
            ID  NAME    STATE
             9  ab      done
            10  日本語  done
            11  e\u{301}e\u{301}      done

            """
        #expect(Self.table("ab", "日本語", "e\u{301}e\u{301}").text(.plain) == expected)
    }

    @Test("without a terminal nothing is cut")
    func keepsAll() {
        let name = String(repeating: "x", count: 500)
        #expect(Self.table(name).text(.plain).contains(name))
    }

    @Test("on a terminal no line is wider than it", arguments: [24, 40, 79])
    func cuts(columns: Int) {
        let style = Style(colour: false, unicode: true, columns: columns)
        let text = Self.table(String(repeating: "語", count: 300)).text(style)
        for line in text.split(separator: "\n") { #expect(line.displayWidth <= columns) }
        #expect(text.contains("…"))
    }

    @Test("of a path the end is kept")
    func keepsEnd() {
        let table = Table(
            [.init("PATH", isFlexible: true, keepsEnd: true)], rows: [["/srv/studio/ada/Outbox/a b/日本.pdf"]])
        let text = table.text(Style(colour: false, unicode: true, columns: 10))
        #expect(text.split(separator: "\n").last == "…/日本.pdf")
    }

    @Test("the widest flexible column gives way first")
    func cutsFairly() {
        let table = Table(
            [.init("A", isFlexible: true), .init("B", isFlexible: true)],
            rows: [[.init(String(repeating: "a", count: 40)), .init("short note")]])
        let text = table.text(Style(colour: false, unicode: true, columns: 40))
        #expect(text.contains("short note"))
    }

    @Test("colours do not shift columns and stay away from plain text")
    func paints() {
        let painted = Self.table("ab").text(Style(colour: true, unicode: true, columns: nil))
        #expect(painted.contains("\u{1B}[32mdone\u{1B}[0m"))
        #expect(!Self.table("ab").text(.plain).contains("\u{1B}"))
    }

    @Test("for programs there are exact values with tabs between, a line each")
    func writesTSV() {
        #expect(Self.table("a\tb\nc").tsv == "id\tname\tstate\nid0\ta b c\tdone\n")
    }
}

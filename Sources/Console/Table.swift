/// Rows under headings, the one form that lists have before they become text.
package struct Table: Sendable, Hashable {
    package let columns: [Column]
    package private(set) var rows: [[Cell]]

    package init(_ columns: [Column], rows: [[Cell]] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// Adds a row. Cells that it lacks are empty, those too many are left out.
    package mutating func add(_ row: [Cell]) {
        let missing = max(0, columns.count - row.count)
        rows.append(Array(row.prefix(columns.count)) + Array(repeating: Cell(""), count: missing))
    }
}

extension Table {
    /// What stands below one heading.
    package struct Column: Sendable, Hashable {
        /// Upper case for people.
        package let heading: String
        package let alignment: Alignment

        /// Whether the column gives way where the terminal is too narrow.
        package let isFlexible: Bool

        /// Whether the end tells more than the beginning, as with paths.
        package let keepsEnd: Bool

        package init(
            _ heading: String, _ alignment: Alignment = .left, isFlexible: Bool = false,
            keepsEnd: Bool = false
        ) {
            self.heading = heading
            self.alignment = alignment
            self.isFlexible = isFlexible
            self.keepsEnd = keepsEnd
        }
    }

    /// Words to the left, numbers to the right.
    package enum Alignment: Sendable {
        case left, right
    }

    /// One entry.
    package struct Cell: Sendable, Hashable {
        /// For people: one line, without what a terminal would obey.
        package let text: String

        /// For programs: without ornaments.
        package let value: String
        package let colour: Colour?

        package init(_ text: String, value: String? = nil, _ colour: Colour? = nil) {
            self.text = text.shown
            self.value = value ?? text
            self.colour = colour
        }
    }
}

extension Table.Cell: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        self.init(text)
    }
}

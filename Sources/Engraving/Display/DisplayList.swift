/// A part as it will be printed: a pure value, the border between layout and painter.
package struct DisplayList: Sendable, Hashable {
    /// Cleaned of what cannot be printed; for the document's properties.
    package let title: String

    package let format: PageFormat
    package let pages: [DisplayPage]

    package init(title: String, format: PageFormat, pages: [DisplayPage]) {
        self.title = title
        self.format = format
        self.pages = pages
    }
}

extension DisplayList: CustomStringConvertible {
    /// For golden files: one item a line.
    package var description: String {
        pages.enumerated().map { index, page in
            (["page \(index + 1)"] + page.items.map(\.description)).joined(separator: "\n") + "\n"
        }.joined()
    }
}

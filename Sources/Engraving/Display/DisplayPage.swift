/// The things on one page, from its upper left corner.
package struct DisplayPage: Sendable, Hashable {
    package let items: [DisplayItem]

    package init(items: [DisplayItem]) {
        self.items = items
    }
}

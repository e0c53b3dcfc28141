/// What the layout must know of a sign, in staff spaces, y downwards, from the glyph's origin.
package struct GlyphMetrics: Sendable, Hashable {
    /// Around the ink.
    package let box: Box

    /// Where the outer edge of an upward stem meets a notehead; for a downward stem turn it about the head's middle.
    package let attachment: Point

    package init(box: Box, attachment: Point) {
        self.box = box
        self.attachment = attachment
    }
}

@testable import Engraving

/// What one item covers: upright boxes that together hold it closely.
struct Ink {
    let item: DisplayItem
    /// Around all of it.
    let bounds: Box

    init(_ item: DisplayItem, fonts: EngravingFonts) {
        self.item = item
        bounds = item.bounds(in: fonts)
    }

    /// Whether any of it lies on the other by more than `tolerance` in both directions.
    func overlaps(_ other: Ink, by tolerance: Double) -> Bool {
        guard bounds.overlaps(other.bounds, by: tolerance) else { return false }
        let pieces = pieces, others = other.pieces
        return pieces.contains { piece in others.contains { piece.overlaps($0, by: tolerance) } }
    }

    private var pieces: [Box] { Self.pieces(of: item.shape) ?? [bounds] }

    private static func pieces(of shape: DisplayItem.Shape) -> [Box]? {
        switch shape {
        case .polygon(let points): Slices.boxes(of: Array(zip(points, points.dropFirst() + points.prefix(1))))
        case .glyph(let sign, let at, let scale):
            GlyphShapes.slices(of: sign)?.map { $0.placed(at: at, scale: scale) }
        case .box, .text: nil
        }
    }
}

/// An upright rectangle in staff spaces; y grows downwards.
package struct Box: Sendable, Hashable {
    package let left, top, right, bottom: Double

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    package var width: Double { right - left }
    package var height: Double { bottom - top }
    package var middle: Point { Point((left + right) / 2, (top + bottom) / 2) }

    /// The box enlarged by `scale` about the origin, then moved by `offset`.
    package func placed(at offset: Point, scale: Double = 1) -> Box {
        Box(
            left: left * scale + offset.x, top: top * scale + offset.y, right: right * scale + offset.x,
            bottom: bottom * scale + offset.y)
    }

    /// The smallest box around both.
    package func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// Whether the insides meet by more than `tolerance` in both directions.
    package func overlaps(_ other: Box, by tolerance: Double = 0) -> Bool {
        min(right, other.right) - max(left, other.left) > tolerance
            && min(bottom, other.bottom) - max(top, other.top) > tolerance
    }

    /// The smallest box around all of `points`; nil where there are none.
    package init?(around points: [Point]) {
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max() else { return nil }
        guard let top = points.map(\.y).min(), let bottom = points.map(\.y).max() else { return nil }
        self.init(left: left, top: top, right: right, bottom: bottom)
    }
}

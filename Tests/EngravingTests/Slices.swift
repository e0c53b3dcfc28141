@testable import Engraving

/// A shape cut into upright slices, each as high as the shape is there: boxes that hold it closely, also where it is
/// slanted or bent.
enum Slices {
    /// `edges` go around the shape, in any order.
    static func boxes(of edges: [(Point, Point)]) -> [Box] {
        guard let box = Box(around: edges.flatMap { [$0.0, $0.1] }), box.width > 0 else { return [] }
        let count = max(1, Int((box.width / width).rounded(.up)))
        let xs = (0...count).map { box.left + box.width * Double($0) / Double(count) }
        return zip(xs, xs.dropFirst()).compactMap { left, right in
            Box(around: edges.flatMap { clip($0.0, $0.1, left, right) })
                .map { Box(left: left, top: $0.top, right: right, bottom: $0.bottom) }
        }
    }

    /// In staff spaces.
    private static let width = 0.15

    /// The ends of the part of an edge between two uprights.
    private static func clip(_ from: Point, _ to: Point, _ left: Double, _ right: Double) -> [Point] {
        let (first, last) = from.x <= to.x ? (from, to) : (to, from)
        guard last.x >= left, first.x <= right else { return [] }
        guard last.x > first.x else { return [first, last] }
        return [max(left, first.x), min(right, last.x)].map { x in
            Point(x, first.y + (last.y - first.y) * (x - first.x) / (last.x - first.x))
        }
    }
}

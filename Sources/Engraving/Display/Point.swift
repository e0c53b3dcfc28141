/// A place on the page or in a system, in staff spaces; y grows downwards.
package struct Point: Sendable, Hashable {
    package let x, y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    package static let zero = Point(0, 0)

    package static func + (left: Self, right: Self) -> Self { Self(left.x + right.x, left.y + right.y) }

    package static func * (left: Self, right: Double) -> Self { Self(left.x * right, left.y * right) }
}

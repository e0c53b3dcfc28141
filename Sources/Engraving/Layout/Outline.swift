/// The ink of a system, to put more of it above and below without touching.
struct Outline {
    private(set) var boxes: [Box]

    /// The highest ink over a stretch, not lower than `least`.
    func top(from left: Double, to right: Double, least: Double) -> Double {
        boxes.lazy.filter { $0.right > left && $0.left < right }.map(\.top).min().map { min($0, least) }
            ?? least
    }

    /// The lowest ink over a stretch, not higher than `least`.
    func bottom(from left: Double, to right: Double, least: Double) -> Double {
        boxes.lazy.filter { $0.right > left && $0.left < right }.map(\.bottom).max().map { max($0, least) }
            ?? least
    }

    mutating func add(_ items: [DisplayItem], fonts: EngravingFonts) {
        boxes += items.map { $0.bounds(in: fonts) }
    }
}

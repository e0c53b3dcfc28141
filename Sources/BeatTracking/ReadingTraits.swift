/// The traits of one reading, and what is struck on each place of its bars.
struct ReadingTraits: Sendable {
    /// By the number of the trait.
    private(set) var values = [Float](repeating: 0, count: ReadingTrait.allCases.count)

    /// Bass drum and snare on each beat of a bar, then half-way to each next, against the mean of such places.
    var kick: [Float] = []
    var snare: [Float] = []

    subscript(trait: ReadingTrait) -> Float {
        get { values[trait.rawValue] }
        set { values[trait.rawValue] = newValue }
    }

    mutating func set(_ trait: ReadingTrait, if condition: Bool) {
        self[trait] = condition ? 1 : 0
    }
}

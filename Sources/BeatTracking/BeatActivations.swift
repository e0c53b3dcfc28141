/// What a network says about beats, a hundred times a second.
package struct BeatActivations: Sendable, Hashable {
    /// How likely a beat is at each moment, and how likely the first of a bar, 0...1; the same number of both. Value n
    /// belongs to n / `rate` seconds.
    package var beats, downbeats: [Float]

    /// Values a second.
    package static let rate = 100.0

    package init(beats: [Float] = [], downbeats: [Float] = []) {
        self.beats = beats
        self.downbeats = downbeats
    }

    /// Where nobody listened.
    package static let none = BeatActivations()
}

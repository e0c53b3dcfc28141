/// One notehead of the score.
package struct Stroke: Sendable, Hashable, Codable {
    package let drum: DrumClass
    package let dynamic: Dynamic

    /// As in MIDI, 1 to 127.
    package let velocity: Int

    /// Whether a `+` tells that the hats, open until here, are closed by this stroke.
    package let closesHats: Bool

    package init(_ drum: DrumClass, dynamic: Dynamic = .normal, velocity: Int = 80, closesHats: Bool = false)
    {
        self.drum = drum
        self.dynamic = dynamic
        self.velocity = velocity
        self.closesHats = closesHats
    }
}

extension Stroke {
    /// How a stroke stands out from the song's own middle.
    package enum Dynamic: String, Sendable, Codable, Hashable {
        /// In parentheses.
        case ghost
        case normal
        /// With a wedge.
        case accent
    }
}

/// One notehead of the score.
package struct Stroke: Sendable, Hashable, Codable {
    package let drum: DrumClass
    package let dynamic: Dynamic

    /// As in MIDI, 1 to 127.
    package let velocity: Int

    package init(_ drum: DrumClass, dynamic: Dynamic = .normal, velocity: Int = 80) {
        self.drum = drum
        self.dynamic = dynamic
        self.velocity = velocity
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

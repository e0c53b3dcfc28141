/// One line of a bar: chords and rests that fill it without gap or overlap, and which of them share a beam.
package struct Voice: Sendable, Hashable, Codable {
    /// By onset. Empty where the voice is silent for the whole bar and not written at all.
    package let events: [VoiceEvent]

    /// Index ranges into `events`, each of two or more. The first and the last event of a group are chords shorter
    /// than a quarter; rests may stand inside.
    package let beams: [Range<Int>]

    package init(events: [VoiceEvent], beams: [Range<Int>] = []) {
        self.events = events
        self.beams = beams
    }

    package static let silent = Voice(events: [])

    package var isSilent: Bool { events.allSatisfy(\.isRest) }
}

import MusicModel

/// A voice of one bar before it is put on the page.
struct VoicePlan {
    let stems: StemDirection
    let voice: Voice
    /// One for each event; none where `wholeBarRest` stands for all of them.
    let events: [EventPlan]
    let tuplets: [TupletPlan]
    /// The line of a rest in the middle of the bar.
    let wholeBarRest: Double?
    /// Whether the other voice sounds in the same bar.
    let isShared: Bool

    var onsets: [Fraction] { events.isEmpty ? [] : voice.events.map(\.onset) }

    /// The beam groups that can be drawn: two chords or more, all of them with flags to join.
    var beams: [Range<Int>] { events.isEmpty ? [] : Self.beams(of: voice) }
}

extension VoicePlan {
    /// `other` is the voice that shares the bar.
    init(_ voice: Voice, _ stems: StemDirection, beside other: Voice, fonts: EngravingFonts) {
        let isShared = !other.isSilent
        guard !voice.isSilent else {
            let isWritten = !voice.events.isEmpty && isShared
            self.init(
                stems: stems, voice: voice, events: [], tuplets: [],
                wholeBarRest: isWritten ? Self.wholeBarLine(stems) : nil, isShared: isShared)
            return
        }
        let beams = Self.beams(of: voice)
        let planner = ChordPlanner(fonts: fonts, stems: stems)
        let rests = RestPlacer(fonts: fonts, stems: stems, other: other)
        self.init(
            stems: stems, voice: voice,
            events: voice.events.indices.map { index in
                let event = voice.events[index]
                let isBeamed = beams.contains { $0.contains(index) }
                return event.isRest
                    ? .rest(rests.plan(event, isBeamed: isBeamed))
                    : .chord(planner.plan(event, isBeamed: isBeamed))
            },
            tuplets: TupletPlan.tuplets(of: voice), wholeBarRest: nil, isShared: isShared)
    }

    private static func beams(of voice: Voice) -> [Range<Int>] {
        voice.beams.filter { group in
            guard group.lowerBound >= 0, group.upperBound <= voice.events.count else { return false }
            let chords = voice.events[group].filter { !$0.isRest }
            return chords.count > 1 && chords.allSatisfy { $0.value.shape.flags > 0 }
        }
    }

    /// Whole-bar rests hang from the top line above the feet, and from the bottom line below the hands.
    private static func wholeBarLine(_ stems: StemDirection) -> Double { stems == .up ? -2 : 2 }
}

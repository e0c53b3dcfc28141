import MusicModel

/// What drummers play in a bar: how likely each drum is struck on each beat.
struct BarPattern: Sendable, Hashable {
    let meter: Meter

    /// One for each beat of the meter.
    let beats: [BeatPattern]

    /// What its bars cost, in nats.
    let price: Float

    init(_ meter: Meter, _ beats: [BeatPattern], price: Float = 0) {
        self.meter = meter
        self.beats = beats
        self.price = price
    }
}

extension BarPattern {
    /// Chances of a stroke on one beat.
    struct BeatPattern: Sendable, Hashable {
        let kick, snare: Float
    }

    /// How a beat is divided.
    enum Division: Int, Sendable, CaseIterable {
        /// In halves and quarters, or in thirds for a while.
        case simple

        /// In thirds.
        case compound

        /// The beat is an eighth or less, and hardly divided.
        case short
    }

    var division: Division {
        if meter.beatLength.numerator == 3 { return .compound }
        return meter.beatLength < Fraction(1, 4) ? .short : .simple
    }

    /// Of a beat, in what a tempo counts.
    var beatsPerTempoBeat: Double {
        (meter.beatLength / meter.tempoBeat.length).value
    }
}

import MusicModel

/// A bar before it is put on the page: what stands in it, and how much room it wants.
struct BarPlan {
    /// Of the score, from 0; more than one where a single rest stands for them.
    let bars: Range<Int>
    /// The first of them.
    let bar: Bar
    /// What is printed at the first bar where it begins a system; 0 for a pickup.
    let number: Int
    let content: Content
    let hands, feet: VoicePlan
    /// Set where the time signature is to be drawn.
    let meter: MeterPlan?
    let closing: BarLineSign
    /// How often the repeat that ends here is played, where that is not twice.
    let repeatCount: Int?
    /// The distinct onsets of both voices.
    let slots: [Fraction]
    /// From what stands before the music to the first slot.
    let approach: Double
    /// From each slot to the next, the last to the end of the bar. A bar without slots has one for its whole room.
    let springs: [Spring]

    var index: Int { bars.lowerBound }

    /// From the bar's start to its first slot.
    var lead: Double { opening + approach }

    var naturalWidth: Double { springs.reduce(lead) { $0 + max($1.natural, $1.minimum) } }
    var minimumWidth: Double { springs.reduce(lead) { $0 + $1.minimum } }
    var voices: [VoicePlan] { [hands, feet] }

    /// From the bar's start to the sign of a repeat after a time signature.
    var repeatOffset: Double { meter.map { $0.width + Self.repeatGap } ?? 0 }

    /// The room of what stands before the music.
    var opening: Double {
        let sign = bar.signs.startsRepeat ? BarLineSign.repeatStart.width + Self.repeatGap : 0
        return (meter?.width ?? 0) + sign
    }

    /// After a time signature, or at the start of a system.
    static let repeatGap = 0.9
}

extension BarPlan {
    enum Content: Hashable {
        case voices
        /// Nothing sounds: one rest in the middle.
        case silence
        /// The bar before once more; the count is set where it is shown.
        case simile(count: Int?)
        /// One rest for so many bars.
        case longRest(Int)
    }
}

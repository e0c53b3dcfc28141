/// What notation made of one hit.
package enum HitPlacement: Sendable, Hashable {
    /// A notehead of its own. `shift` is how much later, in seconds, the written place sounds than the hit did,
    /// with the beats as they were found.
    case written(ScorePosition, shift: Double)

    /// Shares the notehead of another hit, given by its index: both fell on the same place of bar and staff.
    case merged(into: Int)

    /// A small note before the notehead at this place.
    case ornament(ScorePosition)

    case leftOut(Reason)
}

extension HitPlacement {
    /// Why a hit is not in the score.
    package enum Reason: String, Sendable, Hashable {
        /// Its time is no number, or one that no recording has.
        case noTime = "no_time"
        /// It would need more bars than we write.
        case outsideBars = "outside_bars"
        /// The owner wants no such drum on the page.
        case unwanted
        /// One of many strokes of a roll, which is written as one note.
        case insideRoll = "inside_roll"
        /// It was heard with little confidence, and only here among bars that are otherwise alike.
        case unlikeOthers = "unlike_others"
    }
}

extension HitPlacement {
    /// Where it stands on the page, be it a notehead or a small note.
    package var position: ScorePosition? {
        switch self {
        case .written(let position, _), .ornament(let position): position
        case .merged, .leftOut: nil
        }
    }
}

import MusicModel

/// What a hit is to the notator, before it has a place.
enum HitRole: Hashable, Sendable {
    /// A notehead.
    case stroke

    /// The first stroke of a buzz roll that lasts until so many seconds.
    case roll(until: Double)

    /// A later stroke of the roll that begins with the hit of that index.
    case insideRoll(of: Int)

    /// A small note before the hit of that index.
    case grace(of: Int)

    /// The hit of that index, heard twice.
    case echo(of: Int)

    case leftOut(HitPlacement.Reason)
}

extension HitRole {
    /// The hit that this one hangs on.
    var main: Int? {
        switch self {
        case .stroke, .roll, .leftOut: nil
        case .insideRoll(let hit), .grace(let hit), .echo(let hit): hit
        }
    }

    /// Whether it needs a place of its own.
    var isPlaced: Bool {
        switch self {
        case .stroke, .roll: true
        case .insideRoll, .grace, .echo, .leftOut: false
        }
    }
}

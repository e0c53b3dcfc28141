/// One event of a voice before it is put on the page.
enum EventPlan {
    case chord(ChordPlan)
    case rest(RestPlan)

    var chord: ChordPlan? {
        if case .chord(let chord) = self { chord } else { nil }
    }

    var rest: RestPlan? {
        if case .rest(let rest) = self { rest } else { nil }
    }

    /// The rooms it takes, from the slot's left edge and the middle line.
    var rooms: [Box] {
        switch self {
        case .chord(let chord): [chord.room] + chord.tail
        case .rest(let rest): [rest.box]
        }
    }
}

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

    /// How far the ink reaches, from the slot's left edge.
    var left: Double { chord?.left ?? rest?.box.left ?? 0 }
    var right: Double { chord?.right ?? rest?.box.right ?? 0 }
}

import MusicModel

/// Finds the line for a rest: in the middle where a voice is alone, else on its side of the staff and clear of the
/// other voice's heads at the same time.
struct RestPlacer {
    let fonts: EngravingFonts
    let stems: StemDirection
    /// Empty where the voice is alone.
    let other: Voice

    /// A rest under a beam keeps closer to the heads.
    func plan(_ event: VoiceEvent, isBeamed: Bool) -> RestPlan {
        var y = home(event.value.shape, isBeamed: isBeamed)
        let heads = heads(during: event)
        while abs(y) < 6, !isClear(RestPlan(event.value, y: y, fonts: fonts), of: heads) { y += stems.sign }
        return RestPlan(event.value, y: y, fonts: fonts)
    }

    private func home(_ shape: NoteValue.Shape, isBeamed: Bool) -> Double {
        let isShared = !other.events.isEmpty
        switch (shape, isShared) {
        case (.whole, false): return -1
        case (_, false): return 0
        case (.whole, true): return stems == .up ? -2 : 2
        case (.half, true): return stems == .up ? -1 : 2
        case (_, true): return stems == .up ? -1 : isBeamed ? 2 : 3
        }
    }

    /// The heights of the other voice's heads that start while the rest lasts no longer than its own glyph.
    private func heads(during event: VoiceEvent) -> [Double] {
        other.events.filter { $0.onset == event.onset }
            .flatMap(\.strokes).map { -Double($0.drum.staffPosition) / 2 }
    }

    /// Also of the other voice's half of the staff.
    private func isClear(_ rest: RestPlan, of heads: [Double]) -> Bool {
        guard !other.events.isEmpty else { return true }
        return stems == .up
            ? rest.box.bottom < 0.3 && heads.allSatisfy { rest.box.bottom < $0 - 0.6 }
            : rest.box.top > 1 && heads.allSatisfy { rest.box.top > $0 + 0.6 }
    }
}

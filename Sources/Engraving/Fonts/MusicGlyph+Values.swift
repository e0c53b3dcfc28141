import MusicModel

/// Which sign a written value takes.
extension MusicGlyph {
    /// The head of a note.
    package static func head(_ head: Notehead, _ shape: NoteValue.Shape) -> MusicGlyph {
        switch (head, shape) {
        case (.normal, .whole): .headWhole
        case (.normal, .half): .headHalf
        case (.normal, _): .headBlack
        case (.cross, .whole): .headCrossWhole
        case (.cross, .half): .headCrossHalf
        case (.cross, _): .headCross
        case (.diamond, .whole): .headDiamondWhole
        case (.diamond, .half): .headDiamondHalf
        case (.diamond, _): .headDiamond
        }
    }

    package static func rest(_ shape: NoteValue.Shape) -> MusicGlyph {
        switch shape {
        case .whole: .restWhole
        case .half: .restHalf
        case .quarter: .restQuarter
        case .eighth: .restEighth
        case .sixteenth: .restSixteenth
        case .thirtySecond: .restThirtySecond
        case .sixtyFourth: .restSixtyFourth
        }
    }

    /// The flags at the end of a single stem; none down to the quarter.
    package static func flag(_ shape: NoteValue.Shape, _ stems: StemDirection) -> MusicGlyph? {
        let isUp = stems == .up
        switch shape {
        case .whole, .half, .quarter: return nil
        case .eighth: return isUp ? .flagEighthUp : .flagEighthDown
        case .sixteenth: return isUp ? .flagSixteenthUp : .flagSixteenthDown
        case .thirtySecond: return isUp ? .flagThirtySecondUp : .flagThirtySecondDown
        case .sixtyFourth: return isUp ? .flagSixtyFourthUp : .flagSixtyFourthDown
        }
    }

    /// The digits of a number of at least 0.
    package static func digits(of number: Int) -> [MusicGlyph] {
        String(number).compactMap(\.wholeNumberValue).map(MusicGlyph.digit)
    }
}

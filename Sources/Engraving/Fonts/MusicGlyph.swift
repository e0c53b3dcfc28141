/// A sign of the music font, by what it means. `emmentalerName` and `smuflCodePoint` say where a font keeps it.
package enum MusicGlyph: Hashable, Sendable {
    case percussionClef
    /// 0 to 9, two staff spaces high.
    case digit(Int)
    case headWhole, headHalf, headBlack
    case headCrossWhole, headCrossHalf, headCross
    case headDiamondWhole, headDiamondHalf, headDiamond
    case restWhole, restHalf, restQuarter, restEighth, restSixteenth, restThirtySecond, restSixtyFourth
    case flagEighthUp, flagSixteenthUp, flagThirtySecondUp, flagSixtyFourthUp
    case flagEighthDown, flagSixteenthDown, flagThirtySecondDown, flagSixtyFourthDown
    case augmentationDot
    case parenthesisLeft, parenthesisRight
    case accent
    /// The ring over an open hi-hat, and the cross over the stroke that closes it.
    case open, stopped
}

extension MusicGlyph: CaseIterable {
    /// Every sign once, the ten digits included.
    package static let allCases: [MusicGlyph] =
        [.percussionClef] + (0...9).map(MusicGlyph.digit) + [
            .headWhole, .headHalf, .headBlack, .headCrossWhole, .headCrossHalf, .headCross, .headDiamondWhole,
            .headDiamondHalf, .headDiamond, .restWhole, .restHalf, .restQuarter, .restEighth, .restSixteenth,
            .restThirtySecond, .restSixtyFourth, .flagEighthUp, .flagSixteenthUp, .flagThirtySecondUp,
            .flagSixtyFourthUp, .flagEighthDown, .flagSixteenthDown, .flagThirtySecondDown,
            .flagSixtyFourthDown, .augmentationDot, .parenthesisLeft, .parenthesisRight, .accent, .open,
            .stopped,
        ]
}

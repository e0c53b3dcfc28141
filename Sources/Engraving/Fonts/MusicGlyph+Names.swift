/// The one table between signs and fonts.
///
/// Emmentaler (LilyPond's font) names its glyphs and moves their code points from release to release; fonts of the
/// Standard Music Font Layout (W3C, SMuFL 1.4) fix the code points. Emmentaler's `diamond` heads look like slanted
/// blocks at this size; its `harmonic` ones are diamonds.
extension MusicGlyph {
    package var emmentalerName: String { names.emmentaler }

    package var smuflCodePoint: UInt32 { names.smufl }

    private var names: (emmentaler: String, smufl: UInt32) {
        switch self {
        case .percussionClef: ("clefs.percussion", 0xE069)
        case .digit(let digit): (Self.digitNames[digit % 10], 0xE080 + UInt32(digit % 10))
        case .headWhole: ("noteheads.s0", 0xE0A2)
        case .headHalf: ("noteheads.s1", 0xE0A3)
        case .headBlack: ("noteheads.s2", 0xE0A4)
        case .headCrossWhole: ("noteheads.s0cross", 0xE0A7)
        case .headCrossHalf: ("noteheads.s1cross", 0xE0A8)
        case .headCross: ("noteheads.s2cross", 0xE0A9)
        case .headDiamondWhole: ("noteheads.s0harmonic", 0xE0D8)
        case .headDiamondHalf: ("noteheads.s0harmonic", 0xE0D9)
        case .headDiamond: ("noteheads.s2harmonic", 0xE0DB)
        case .restWhole: ("rests.0", 0xE4E3)
        case .restHalf: ("rests.1", 0xE4E4)
        case .restQuarter: ("rests.2", 0xE4E5)
        case .restEighth: ("rests.3", 0xE4E6)
        case .restSixteenth: ("rests.4", 0xE4E7)
        case .restThirtySecond: ("rests.5", 0xE4E8)
        case .restSixtyFourth: ("rests.6", 0xE4E9)
        case .flagEighthUp: ("flags.u3", 0xE240)
        case .flagSixteenthUp: ("flags.u4", 0xE242)
        case .flagThirtySecondUp: ("flags.u5", 0xE244)
        case .flagSixtyFourthUp: ("flags.u6", 0xE246)
        case .flagEighthDown: ("flags.d3", 0xE241)
        case .flagSixteenthDown: ("flags.d4", 0xE243)
        case .flagThirtySecondDown: ("flags.d5", 0xE245)
        case .flagSixtyFourthDown: ("flags.d6", 0xE247)
        case .augmentationDot: ("dots.dot", 0xE1E7)
        case .parenthesisLeft: ("accidentals.leftparen", 0xE0F5)
        case .parenthesisRight: ("accidentals.rightparen", 0xE0F6)
        case .accent: ("scripts.sforzato", 0xE4A0)
        case .open: ("scripts.open", 0xE614)
        case .stopped: ("scripts.stopped", 0xE5E5)
        }
    }

    private static let digitNames = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]
}

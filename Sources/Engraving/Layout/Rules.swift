/// Thicknesses and distances of the engraving, in staff spaces.
///
/// Lines as in the `engravingDefaults` of SMuFL's reference font; distances after E. Gould, "Behind Bars" (2011).
enum Rules {
    static let staffLine = 0.13
    static let stem = 0.13
    static let beam = 0.5
    /// From one beam's outer edge to the next one's.
    static let beamStep = 0.75
    /// How far a beam reaches that belongs to one chord.
    static let beamHook = 1.15
    static let ledger = 0.17
    static let ledgerOverhang = 0.4
    static let thinBarLine = 0.18
    static let thickBarLine = 0.5
    static let barLineGap = 0.4
    /// The room of the dots of a repeat.
    static let repeatDot = 0.4
    static let longRestEnd = 0.2
    static let bracket = 0.13

    /// The width of a black notehead in the reference font: a slot's stems and heads line up on it.
    static let slotWidth = 1.3

    static let dotGap = 0.35
    static let ghostGap = 0.16
    /// Ghost parentheses hug the head.
    static let ghostScale = 0.9

    /// Between the inks of neighbouring slots, at least.
    static let slotGap = 0.28
    /// From a bar line to the ink after it, and from the last ink to the bar line.
    static let barLead = 1.1
    static let barTail = 0.7

    /// Small notes, as a part of full size, their stems, and the gap between them and their chord.
    static let graceScale = 0.66
    static let graceStem = 2.5
    static let graceGap = 0.35
    static let graceStep = 1.3

    /// From the ink below to a mark above it.
    static let markGap = 0.45
}

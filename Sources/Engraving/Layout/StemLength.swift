/// How long stems are.
///
/// An octave (3.5 spaces) from the outermost head, less for heads that already lie on the stem's side of the staff,
/// more where flags or beams need room (Gould, "Behind Bars", p. 14–18).
enum StemLength {
    /// In staff spaces, from the middle of the head nearest the stem's end. `y` is that head's height in the staff.
    static func beamed(from y: Double, _ stems: StemDirection, beams: Int) -> Double {
        bare(from: y, stems) + 0.5 * Double(max(beams - 1, 0))
    }

    /// As `beamed`, for a stem that stands alone.
    static func single(from y: Double, _ stems: StemDirection, flags: Int) -> Double {
        guard flags > 0 else { return bare(from: y, stems) }
        return max(bare(from: y, stems), 3.1) + 0.55 * Double(flags - 1)
    }

    private static func bare(from y: Double, _ stems: StemDirection) -> Double {
        let outward = min(max(y * stems.sign, 0), 2)
        return 3.5 - 0.4 * outward
    }
}

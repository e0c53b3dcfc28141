import MusicModel

/// Known grooves by kind, most of 16 bars: what a quantizer is measured with.
package struct GrooveLibrary: Sendable {
    package let name: String
    package let grooves: [Groove]

    /// Every third groove: no constant of the notator was chosen by looking at these.
    package var heldOut: [Groove] {
        grooves.enumerated().filter { $0.offset % 3 == 2 }.map(\.element)
    }

    /// All others.
    package var known: [Groove] {
        grooves.enumerated().filter { $0.offset % 3 != 2 }.map(\.element)
    }

    package static let all = [rock, shuffle, mixed, compound, odd, changing]

    /// Four bars, four times.
    static let aaab = "AAABAAABAAABAAAB"
    static let aabc = "AABCAABCAABCAABC"
    static let abab = "ABABABABABABABAB"
    static let same = "AAAAAAAAAAAAAAAA"
}

/// Which way a voice's stems point: up for the hands, down for the feet.
package enum StemDirection: String, Sendable, Hashable, CaseIterable {
    case up, down

    /// What to multiply a length with to go towards the stem's end; y grows downwards.
    package var sign: Double { self == .up ? -1 : 1 }
}

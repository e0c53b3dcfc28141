/// One file of a result, not yet named.
package struct Artefact: Sendable, Equatable {
    /// What follows the song's name and a dot: `musicxml`, `performance.mid`.
    package let ending: String

    package let bytes: [UInt8]

    package init(_ ending: String, _ bytes: [UInt8]) {
        self.ending = ending
        self.bytes = bytes
    }
}

/// A face in a font file.
struct FontFile: Sendable, Hashable {
    let path: String

    /// In a collection; 0 elsewhere.
    let index: Int
}

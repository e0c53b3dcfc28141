import Core
import Transcription

/// A file on the shelf, looked at.
package struct ShelvedModel: Sendable, Hashable {
    /// That of the file, without `.safetensors`.
    package let name: String

    /// Absolute.
    package let path: String

    /// Length of the file; nil where it cannot be opened.
    package let bytes: Int64?

    /// Of the file; nil where it was not read.
    package let digest: ContentDigest?

    package let check: Check
    package let state: State
}

extension ShelvedModel {
    /// What vouches for a file.
    package enum Check: String, Sendable, Hashable, CaseIterable {
        /// A digest in the configuration.
        case pinned
        /// The list beside it.
        case listed
        /// Nothing: its digest is whatever it is.
        case none
    }

    /// What a file is good for.
    package enum State: Sendable, Hashable {
        case usable(ModelFile.Facts)
        /// It could be used, but another file of that name counts more.
        case shadowed(ModelFile.Facts, by: String)
        case refused(Problem)
    }

    /// Whether it hears when it is chosen.
    package var isUsable: Bool {
        if case .usable = state { true } else { false }
    }

    /// What the file says about itself; nil where it is refused.
    package var facts: ModelFile.Facts? {
        switch state {
        case .usable(let facts), .shadowed(let facts, _): facts
        case .refused: nil
        }
    }
}

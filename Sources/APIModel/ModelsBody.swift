/// The models that recordings are heard by, by name, and what is wrong with those that cannot be used.
package struct ModelsBody: Sendable, Hashable, Codable {
    package let models: [Model]

    package init(models: [Model]) {
        self.models = models
    }
}

extension ModelsBody {
    /// One file.
    package struct Model: Sendable, Hashable, Codable {
        /// That of the file, without `.safetensors`.
        package var name: String

        /// An absolute path, escaped for one line of text.
        package var path: String

        package var state: State

        /// Of the file; absent where it cannot be opened.
        package var bytes: Int64?

        /// Of the file, 64 hexadecimal digits; absent where it was not read.
        package var sha256: String?

        package var check: Check

        /// Weights and biases. This and what follows is absent where the file is refused.
        package var parameters: Int?

        /// The drums that it tells apart.
        package var classes: [String]?

        /// Values of a frame.
        package var bands: Int?

        /// From one frame to the next, in milliseconds.
        package var hopMs: Double?

        /// When it was made, as its makers write it.
        package var date: String?

        /// Of its weights.
        package var licence: String?

        /// What it has learned from, a line each.
        package var trainingData: [String]?

        /// Why it is not used, a sentence; absent where it is.
        package var detail: String?

        /// What to do about it; absent where nothing is wrong.
        package var advice: String?

        package init(name: String, path: String, state: State, check: Check) {
            self.name = name
            self.path = path
            self.state = state
            self.check = check
        }
    }

    /// Whether a model can be used, and if not, why.
    package enum State: String, Sendable, Codable, CaseIterable {
        case usable
        /// It could be used, but a file of the same name in a folder that counts more is.
        case shadowed
        case refused
    }

    /// What vouches for a file's digest.
    package enum Check: String, Sendable, Codable, CaseIterable {
        /// The configuration.
        case pinned
        /// The list beside the file.
        case listed
        case none
    }
}

/// All that a model's header says beside the tensors; Training/MODEL.md has it in words.
struct ModelSettings: Sendable, Decodable {
    let format: Int
    let name: String
    let date, licence: String?
    let training: Training?
    let features: Features
    let layers: [Layer]
    let outputs: Outputs
    let hits: Hits
}

extension ModelSettings {
    /// How the network came about.
    struct Training: Sendable, Decodable {
        /// What it has learned from.
        let data: [String]?
    }

    /// How sound becomes what the network sees.
    struct Features: Sendable, Decodable {
        /// Samples a second, of a frame, and from one frame to the next.
        let sampleRate, window, hop: Int

        /// Values of a frame.
        let bands: Int

        /// Power under which sound counts as silence, and what powers of ten above it are multiplied with.
        let floor, scale: Float

        private enum CodingKeys: String, CodingKey {
            case sampleRate = "sample_rate"
            case window, hop, bands, floor, scale
        }
    }

    /// What the network answers for every frame: an onset activation for each class, then a velocity for
    /// each, then the activations of `beats`.
    struct Outputs: Sendable, Decodable {
        let framesPerStep: Int

        /// Raw values of `DrumClass`.
        let classes: [String]

        /// The velocity, as in MIDI, of an answer of 1.
        let velocityScale: Double

        let beats: [String]

        private enum CodingKeys: String, CodingKey {
            case framesPerStep = "frames_a_step"
            case classes
            case velocityScale = "velocity_scale"
            case beats
        }
    }

    /// How activations become hits.
    struct Hits: Sendable, Decodable {
        let groups: [[String]]

        /// By group.
        let thresholds: [Float]

        /// By class.
        let secondThresholds: [Float]

        let calibration: Calibration

        private enum CodingKeys: String, CodingKey {
            case groups, thresholds
            case secondThresholds = "second_thresholds"
            case calibration
        }
    }

    /// By class, what turns the logarithm of the odds of an activation into that of a confidence.
    struct Calibration: Sendable, Decodable {
        let slopes, offsets: [Double]
    }
}

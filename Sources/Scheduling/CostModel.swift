import Core

/// What recordings cost, learned from those that are done: how long they are, by the size of their files, and how
/// long a worker takes for them, by the model that hears them.
///
/// Both are ratios of sums that fade, so a change of machine or model is learned within some dozens of jobs, and a
/// single odd recording hardly counts.
package struct CostModel: Sendable, Equatable {
    private var lengths: [String: Ratio] = [:]
    private var paces: [String: Ratio] = [:]
    private var anyPace = Ratio(0.2)

    package init() {}

    /// Milliseconds of audio to expect of a file of `bytes` with this ending (`wav`, in lower case), at least 1.
    package func audioMilliseconds(bytes: Int64, ending: String) -> Int64 {
        max(1, Int64(Double(bytes) * (lengths[ending]?.value ?? Self.usual(ending))))
    }

    /// Milliseconds of work to expect of so much audio, heard by `model`; at least 1. A model that nobody has used
    /// yet is taken for as fast as the others.
    package func workMilliseconds(audio: Int64, model: String) -> Int64 {
        max(1, Int64(Double(audio) * (paces[model] ?? anyPace).value))
    }

    /// Learns from a recording that is done. `audio` and `work` are in milliseconds.
    package mutating func learn(bytes: Int64, ending: String, audio: Int64, work: Int64?, model: String) {
        guard bytes > 0, audio > 0 else { return }
        lengths[ending, default: Ratio(Self.usual(ending))].add(Double(audio), over: Double(bytes))
        guard let work, work > 0 else { return }
        paces[model, default: Ratio(anyPace.value)].add(Double(work), over: Double(audio))
        anyPace.add(Double(work), over: Double(audio))
    }

    /// Milliseconds a byte: CD sound for what is not compressed, usual rates for the rest.
    private static func usual(_ ending: String) -> Double {
        switch ending {
        case "wav", "aif", "aiff", "w64", "caf": 1 / 176.4
        case "flac": 1 / 100.0
        default: 1 / 24.0
        }
    }
}

extension CostModel {
    /// A quotient of two fading sums.
    private struct Ratio: Sendable, Equatable {
        private var above, below: Double

        init(_ value: Double) {
            (above, below) = (value, 1)
        }

        var value: Double { above / below }

        /// What was known before counts nine tenths; a first guess hardly at all.
        mutating func add(_ above: Double, over below: Double) {
            self.above = self.above * 0.9 + above
            self.below = self.below * 0.9 + below
        }
    }
}

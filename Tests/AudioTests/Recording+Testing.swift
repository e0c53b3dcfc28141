import Core

@testable import Audio

extension SoundFixture {
    /// Opens the sound, with limits that no test meets by chance. The file lives as long as `body` runs.
    func withRecording<Value>(
        longestSeconds: Int = 60, largestBytes: Int64 = 1 << 30, _ body: (Recording) throws -> Value
    ) throws -> Value {
        let limits = AudioLimits(longestSeconds: longestSeconds, largestBytes: largestBytes)
        return try withExtendedLifetime(self) {
            try body(Recording(descriptor: descriptor, limits: limits))
        }
    }

    /// All that is decoded, in one piece.
    func decoded() throws -> [Float] {
        try withRecording { try $0.allSamples() }
    }

    /// The problem that decoding meets; nil for none.
    func problem(longestSeconds: Int = 60, largestBytes: Int64 = 1 << 30) throws -> Problem? {
        do {
            try withRecording(longestSeconds: longestSeconds, largestBytes: largestBytes) {
                _ = try $0.allSamples()
            }
            return nil
        } catch let problem as Problem {
            return problem
        }
    }
}

extension Recording {
    func allSamples() throws(Problem) -> [Float] {
        var samples: [Float] = []
        while let block = try nextBlock() { samples += block }
        return samples
    }
}

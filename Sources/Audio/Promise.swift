import Core

/// How long a recording should be by what its file says.
enum Promise {
    /// A length in seconds.
    case length(Double)

    /// Only a part, 0 to 1, of the promised bytes is there.
    case part(Double)

    /// The last page breaks off.
    case brokenPage

    /// Nothing to compare with.
    case none

    /// Looks where the container keeps its length; `prefix` are its first bytes. `file` is nil where the
    /// decoder refuses it.
    init(_ container: Container, prefix: [UInt8], bytes: FileBytes, file: SoundFile?) {
        if let layout = ChunkLayout(container, prefix: prefix) {
            self = SampleChunk(in: bytes, layout: layout).map { .part($0.completeness) } ?? .none
        } else if container == .ogg {
            self = OggTail(of: bytes).missingBytes > 0 ? .brokenPage : .none
        } else {
            self = file?.promisedSeconds.map { .length($0) } ?? .none
        }
    }

    /// Whether it is clear from the file alone that its end is missing.
    var isBroken: Bool {
        switch self {
        case .part(let part): part < 1
        case .brokenPage: true
        case .length, .none: false
        }
    }

    /// Encoders' rounding and padding stay below this, in seconds.
    private static let tolerance = 0.25

    /// Throws where clearly more was promised than the `decoded` seconds, or where the decoder stopped for a
    /// reason.
    func check(decoded: Double, failure: String?) throws(Problem) {
        let promised = promisedSeconds(decoded: decoded)
        let isShort = promised.map { $0 - decoded > Self.tolerance } ?? false
        if isShort || failure != nil {
            throw .truncated(promised: isShort ? promised : nil, decoded: decoded, reason: failure)
        }
        if case .brokenPage = self {
            throw .truncated(promised: nil, decoded: decoded, reason: "the last page is not whole")
        }
    }

    private func promisedSeconds(decoded: Double) -> Double? {
        switch self {
        case .length(let seconds): seconds
        case .part(let part): decoded / max(part, 1e-9)
        case .brokenPage, .none: nil
        }
    }
}

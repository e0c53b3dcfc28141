import Core

/// A file of named tensors in Hugging Face's safetensors format: eight bytes that say how long the header is,
/// the header (JSON), then the numbers. Only finite float32 numbers are taken.
struct TensorFile: Sendable {
    /// What the header says under `__metadata__`.
    let metadata: [String: String]

    let tensors: [String: Tensor]

    /// The most bytes that a file may have.
    static let largestSize = 16 << 20

    private static let largestHeader = 1 << 20
    private static let prefixLength = 8

    /// Throws a `Problem` where `bytes` are not such a file, whole and sound.
    init(_ bytes: [UInt8]) throws(Problem) {
        try Problem.require(bytes.count <= Self.largestSize, "it is larger than 16 MB.")
        try Problem.require(bytes.count >= Self.prefixLength, "it is cut off or empty.")
        let length = bytes.prefix(Self.prefixLength).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        try Problem.require(length <= UInt64(Self.largestHeader), "it is no safetensors file.")
        let start = Self.prefixLength + Int(length)
        try Problem.require(start <= bytes.count, "it is cut off or no safetensors file.")
        let header = try Header(bytes[Self.prefixLength..<start])
        try header.check(dataSize: bytes.count - start)
        metadata = header.metadata
        var tensors: [String: Tensor] = [:]
        for (name, entry) in header.entries {
            tensors[name] = try entry.tensor(in: bytes[start...], name: name)
        }
        self.tensors = tensors
    }
}

import Core
import FoundationEssentials

extension TensorFile {
    /// What a file says about itself and its tensors.
    struct Header {
        private(set) var metadata: [String: String] = [:]
        private(set) var entries: [String: Entry] = [:]

        /// Throws a `Problem` where `json` is no such header.
        init(_ json: ArraySlice<UInt8>) throws(Problem) {
            do {
                self = try JSONDecoder().decode(Header.self, from: Data(json))
            } catch {
                throw .unusableModel("its header cannot be read (\(error.inWords)).")
            }
        }

        /// Throws a `Problem` where tensors do not lie side by side in `dataSize` bytes.
        func check(dataSize: Int) throws(Problem) {
            var end = 0
            for (name, entry) in entries.sorted(by: {
                $0.value.offsets.first ?? 0 < $1.value.offsets.first ?? 0
            }) {
                let range = try entry.range(name: name)
                try Problem.require(range.lowerBound >= end, "\(name) lies upon another tensor.")
                try Problem.require(range.upperBound <= dataSize, "it is cut off: \(name) is not all there.")
                end = range.upperBound
            }
        }
    }

    /// Where a tensor lies, and its shape.
    struct Entry: Decodable {
        private let type: String
        private let shape: [Int]
        fileprivate let offsets: [Int]

        private enum CodingKeys: String, CodingKey {
            case type = "dtype", shape, offsets = "data_offsets"
        }

        private static let numberSize = 4
        private static let mostDimensions = 4
    }
}

extension TensorFile.Header: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyKey.self)
        for key in container.allKeys {
            if key.stringValue == "__metadata__" {
                metadata = try container.decode([String: String].self, forKey: key)
            } else {
                entries[key.stringValue] = try container.decode(TensorFile.Entry.self, forKey: key)
            }
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension TensorFile.Entry {
    /// Bytes of the data that the tensor takes. Throws a `Problem` where that and its shape make no sense.
    fileprivate func range(name: String) throws(Problem) -> Range<Int> {
        try Problem.require(type == "F32", "\(name) is of type \(type), not F32.")
        let count = shape.count <= Self.mostDimensions ? Self.product(of: shape) : nil
        guard let count, offsets.count == 2, offsets[0] >= 0, offsets[0] <= offsets[1],
            offsets[1] - offsets[0] == count * Self.numberSize
        else { throw .unusableModel("the shape and the place of \(name) do not fit each other.") }
        return offsets[0]..<offsets[1]
    }

    /// The tensor, out of the data; `range` has been checked.
    func tensor(in data: ArraySlice<UInt8>, name: String) throws(Problem) -> Tensor {
        let range = try range(name: name)
        let values = data.withUnsafeBytes { bytes in
            stride(from: range.lowerBound, to: range.upperBound, by: Self.numberSize).map { offset in
                let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                return Float(bitPattern: UInt32(littleEndian: bits))
            }
        }
        try Problem.require(values.allSatisfy(\.isFinite), "\(name) has values that are no numbers.")
        return Tensor(shape: shape, values: values)
    }

    /// nil for what is empty or can be in no file.
    private static func product(of shape: [Int]) -> Int? {
        var product = 1
        for size in shape {
            guard (1...TensorFile.largestSize).contains(size) else { return nil }
            product *= size
            guard product <= TensorFile.largestSize else { return nil }
        }
        return product
    }
}

extension Error {
    /// What JSON lacks, and where; not more than a line.
    var inWords: String {
        guard let error = self as? DecodingError else { return "\(type(of: self))" }
        switch error {
        case .keyNotFound(let key, let context):
            return Self.place(context) + "“\(key.stringValue)” is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            return Self.place(context) + String(context.debugDescription.prefix(100))
        @unknown default: return "\(type(of: self))"
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        guard !context.codingPath.isEmpty else { return "" }
        return context.codingPath.map(\.stringValue).joined(separator: ".").prefix(100) + ": "
    }
}

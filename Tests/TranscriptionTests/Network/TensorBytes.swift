import FoundationEssentials

@testable import Transcription

/// Writes safetensors files.
struct TensorBytes {
    var metadata: [String: String] = [:]
    var tensors: [String: Tensor] = [:]

    /// Tensors one after the other by name.
    var file: [UInt8] {
        var entries: [String] = []
        var data: [UInt8] = []
        for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
            let start = data.count
            for value in tensor.values { data += Self.bytes(of: value.bitPattern) }
            entries.append(
                #""\#(name)":{"dtype":"F32","shape":\#(tensor.shape),"data_offsets":[\#(start),\#(data.count)]}"#
            )
        }
        return Self.file(
            header: "{\(([#""__metadata__":\#(json)"#] + entries).joined(separator: ","))}", data)
    }

    /// Any header before any data.
    static func file(header: String, _ data: [UInt8] = []) -> [UInt8] {
        bytes(of: UInt64(header.utf8.count)) + Array(header.utf8) + data
    }

    private var json: String {
        (try? JSONEncoder().encode(metadata)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian, Array.init)
    }
}

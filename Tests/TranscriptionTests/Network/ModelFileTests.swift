import Core
import Support
import Testing

@testable import Transcription

@Suite("Model files")
struct ModelFileTests {
    /// What is wrong with a file; nil where it is taken.
    private func complaint(_ bytes: [UInt8]) -> String? {
        do {
            _ = try ModelFile(bytes)
            return nil
        } catch {
            #expect(error.type == .modelInferenceError && !error.advice.isEmpty)
            return error.detail
        }
    }

    @Test("what the export writes is taken")
    func takesModel() throws {
        #expect(try ModelFile(TinyModel.random().bytes).name == "tiny")
        #expect(complaint(TinyModel.onsetDetector.bytes) == nil)
    }

    @Test(
        "what is no safetensors file is refused",
        arguments: [
            ([], "cut off"), ([1, 2, 3], "cut off"), (Array("RIFF____WAVEfmt ____".utf8), "no safetensors"),
            ([UInt8](repeating: 255, count: 50), "no safetensors"),
            ([9, 0, 0, 0, 0, 0, 0, 0, 123], "cut off"),
            (TensorBytes.file(header: ""), "header"), (TensorBytes.file(header: "[1]"), "header"),
            (TensorBytes.file(header: "{\"a\":"), "header"), (TensorBytes.file(header: "{}"), "not a model"),
            (TensorBytes.file(header: String(repeating: "[", count: 100_000)), "header"),
        ])
    func refusesForeign(bytes: [UInt8], complaint expected: String) throws {
        #expect(try #require(complaint(bytes)).contains(expected))
    }

    @Test("a file that is too large is refused before it is looked at")
    func refusesOversize() throws {
        let bytes = [UInt8](repeating: 0, count: ModelFile.largestSize + 1)
        #expect(try #require(complaint(bytes)).contains("larger than 16 MB"))
    }

    @Test(
        "tensors must lie in the file, side by side, and be as large as they say",
        arguments: [
            (#"{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}"#, "type F16"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, "do not fit"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#, "do not fit"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}"#, "do not fit"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}"#, "do not fit"),
            (#"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#, "do not fit"),
            (#"{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}"#, "do not fit"),
            (#"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}"#, "do not fit"),
            (#"{"a":{"dtype":"F32","shape":[9000000,9000000,9000000],"data_offsets":[0,8]}}"#, "do not fit"),
            (
                #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[9223372036854775807,9223372036854775807]}}"#,
                "do not"
            ),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}"#, "cut off: a"),
            (
                #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"#
                    + #""b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, "lies upon"
            ),
            (#"{"a":{"shape":[2],"data_offsets":[0,8]}}"#, "“dtype” is missing"),
            (#"{"a":7}"#, "header"),
        ])
    func refusesPlaces(header: String, complaint expected: String) throws {
        let bytes = TensorBytes.file(header: header, [UInt8](repeating: 0, count: 8))
        #expect(try #require(complaint(bytes)).contains(expected))
    }

    @Test("numbers must be numbers", arguments: [Float.nan, .infinity, -.infinity])
    func refusesNumbers(number: Float) throws {
        var tiny = TinyModel.random()
        let bias = try #require(tiny.tensors["gather.bias"])
        tiny.tensors["gather.bias"] = Tensor(shape: bias.shape, values: bias.values.dropLast() + [number])
        #expect(try #require(complaint(tiny.bytes)).contains("gather.bias"))
    }

    @Test(
        "settings that make no sense are refused, and it is said why",
        arguments: [
            (#""format":1"#, #""format":2"#, "format 2"),
            (#""format":1"#, #""formal":1"#, "“format” is missing"),
            (#""format":1"#, #""format":1e40"#, "settings"), ("44100", "48000", "48000 Hz"),
            (#""hop":441"#, #""hop":512"#, "every 512"), (#""bands":12"#, #""bands":13"#, "filter bank"),
            (#""bands":12"#, #""bands":-1"#, "-1 bands"), (#""floor":0.0001"#, #""floor":0"#, "floor"),
            (#""scale":0.25"#, #""scale":1e9"#, "scale"), (#""scale":0.25"#, #""scale":1e999"#, "settings"),
            (#""max_pool","time":2"#, #""max_pool","time":0"#, "pools 0 x 3"),
            (#""max_pool","time":2"#, #""max_pool","time":1"#, "frames a step"),
            (#""frequency":2"#, #""frequency":5"#, "pools 1 x 5"),
            (#""frequency":2"#, #""frequency":1"#, "gather"),
            (#"{"kind":"convolution","name":"front.0","activation":"relu"},"#, "", "pools 2 x 3"),
            (#""kind":"block","name":"block.0""#, #""kind":"attention","name":"x""#, "attention"),
            (#""kind":"gather","name":"gather""#, #""kind":"head","name":"head""#, "activation"),
            (#""name":"front.1""#, #""name":"front.7""#, "front.7"),
            (#""name":"front.1""#, #""name":"front.0""#, "front.0"),
            (#""dilation":4"#, #""dilation":0"#, "dilation"),
            (#""dilation":4"#, #""dilation":99999"#, "dilation"),
            (#""groups":2"#, #""groups":0"#, "0 groups"), (#""groups":2"#, #""groups":3"#, "3 groups"),
            (#""groups":2"#, #""groups":4"#, "4 groups"), (#""groups":2"#, #""groups":1"#, "block.0"),
            (#"["kick","snare","side_stick"]"#, #"["kick","snare","gong"]"#, "does not know"),
            (#"["kick","snare","side_stick"]"#, #"["kick","snare","snare"]"#, "one twice"),
            (#"["kick","snare","side_stick"]"#, #"["kick","snare"]"#, "for each drum"),
            (#""beats":["beat"]"#, #""beats":[]"#, "answers"),
            (#""velocity_scale":127"#, #""velocity_scale":0"#, "scale"),
            (#"[["kick"]"#, #"[["snare"]"#, "groups of drums"),
            (#"[["kick"]"#, #"[["ride"]"#, "groups of drums"),
            ("[0.5,0.4]", "[0.5]", "groups of drums"), ("[0.5,0.4]", "[0.5,0]", "threshold"),
            ("[0.9,0.9,0.6]", "[0.9]", "for each drum"), ("[1.5,1,1]", "[1.5,1,1e6]", "out of bounds"),
            (#""hits":"#, #""hots":"#, "“hits” is missing"), ("{", "[", "settings"),
        ])
    func refusesSettings(part: String, replacement: String, complaint expected: String) throws {
        var tiny = TinyModel.random()
        try #require(tiny.settings.contains(part))
        tiny.settings = tiny.settings.replacing(part, with: replacement, maxReplacements: 1)
        #expect(try #require(complaint(tiny.bytes)).contains(expected))
    }

    @Test("every tensor is needed, in its shape", arguments: TinyModel.random().tensors.keys.sorted())
    func needsTensor(name: String) throws {
        var tiny = TinyModel.random()
        let tensor = try #require(tiny.tensors[name])
        tiny.tensors[name] = nil
        let subject = name.replacing(".weight", with: "").replacing(".bias", with: "")
        let expected = name == "filterbank" ? "filter bank" : subject
        #expect(try #require(complaint(tiny.bytes)).contains(expected))
        tiny.tensors[name] = Tensor(shape: [1] + tensor.shape, values: tensor.values)
        #expect(complaint(tiny.bytes) != nil)
    }

    @Test("a file that is cut off anywhere is refused")
    func refusesTruncation() {
        let bytes = TinyModel.random().bytes
        let lengths =
            Array(stride(from: 0, to: 5_000, by: 61)) + Array(stride(from: 0, to: bytes.count, by: 4_999))
        for length in lengths + [bytes.count - 1] {
            #expect(complaint(Array(bytes.prefix(length))) != nil, "\(length) bytes")
        }
    }

    @Test("whatever bytes are changed, a file is taken or refused", arguments: [1 as UInt64, 2, 3, 4])
    func survivesFlips(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let sound = TinyModel.random().bytes
        var refused = 0
        for round in 0..<150 {
            var bytes = sound
            for _ in 0...round % 3 {
                let place = Int.random(in: 0..<(round % 2 == 0 ? 3_500 : bytes.count), using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            guard let model = try? ModelFile(bytes) else {
                refused += 1
                continue
            }
            var stream = ActivationStream(model.network)
            let features = [Float](repeating: 1, count: 20 * model.network.front.bands)
            let answers = stream.hear(features) + stream.finish()
            var hits = ActivationHits(model.rules)
            for hit in hits.hear(answers) + hits.finish() { #expect((0...1).contains(hit.confidence)) }
        }
        #expect(refused > 20 && refused < 150)
    }
}

import Core
import FoundationEssentials

/// A trained network and all that is needed to hear with it, checked.
package struct ModelFile: Sendable {
    /// What its makers call it.
    package let name: String

    package let facts: Facts

    /// The most bytes that a model may have.
    package static let largestSize = TensorFile.largestSize

    let spectrum: SpectrumSettings
    let network: Network
    let rules: HitRules

    /// From the contents of a `.safetensors` file.
    ///
    /// - Throws: A `Problem` that says what is wrong with the file, where it is broken, foreign or too large.
    package init(_ bytes: [UInt8]) throws(Problem) {
        let file = try TensorFile(bytes)
        let settings = try Self.settings(in: file)
        name = settings.name
        facts = Facts(settings, tensors: file.tensors)
        spectrum = try SpectrumSettings(settings.features, tensors: file.tensors)
        rules = try HitRules(settings.hits, outputs: settings.outputs)
        network = try Network(settings, tensors: file.tensors)
    }

    private static let format = 1

    private static func settings(in file: TensorFile) throws(Problem) -> ModelSettings {
        guard let json = file.metadata["drumscribe"] else {
            throw .unusableModel("it is not a model of Drumscribe.")
        }
        do {
            let version = try JSONDecoder().decode(Version.self, from: Data(json.utf8))
            guard version.format == format else { throw Problem.otherFormat(version.format) }
            return try JSONDecoder().decode(ModelSettings.self, from: Data(json.utf8))
        } catch {
            throw error as? Problem ?? .unusableModel("its settings cannot be read (\(error.inWords)).")
        }
    }

    /// Read before anything else, which may look different in another format.
    private struct Version: Decodable {
        let format: Int
    }
}

extension Problem {
    fileprivate static func otherFormat(_ format: Int) -> Problem {
        .unusableModel("it is of format \(format), and this Drumscribe knows format 1.")
    }
}

import Core
import LinuxKit
import Transcription

extension Problem {
    static let absent = Problem(
        .modelMissing, detail: "The model file is not there: its link leads nowhere, or it went just now.",
        advice: "Mend the link, or remove it.")

    static let noFile = Problem(
        .modelInferenceError, detail: "The model file cannot be used: it is no regular file.",
        advice: "Put a .safetensors file in its place, or remove it.")

    static func oversized(_ bytes: Int64) -> Problem {
        Problem(
            .modelInferenceError,
            detail:
                "The model file cannot be used: it has \((bytes + 1 << 20 - 1) >> 20) MB, and a model has at most "
                + "\(ModelFile.largestSize >> 20).",
            advice: "Export a smaller network with Training, or remove the file.")
    }

    static func cannotBeRead(_ error: SystemError) -> Problem {
        Problem(
            .modelInferenceError, detail: "The model file cannot be used: \(error.reason).",
            advice: "Make it readable for the account that runs Drumscribe.")
    }

    static func wrongDigest(_ found: ContentDigest, expected: ContentDigest, by witness: String) -> Problem {
        Problem(
            .modelInferenceError,
            detail: "The model file cannot be used: its SHA-256 is \(found.beginning)…, but \(witness) says "
                + "\(expected.beginning)….",
            advice:
                "Put the file back that belongs there; if the change is meant, write the new digest down there."
        )
    }

    /// There is no list to check the file by, where there must be one.
    static func noList(at path: String, because reason: String) -> Problem {
        Problem(
            .modelInferenceError,
            detail: "The model file cannot be used: the list of digests, \(path), is of no use: \(reason).",
            advice: listAdvice)
    }

    /// A file among the shipped ones that did not come with them, or whose line is gone.
    static func unlisted(by path: String) -> Problem {
        Problem(
            .modelInferenceError,
            detail:
                "The model file cannot be used: it lies among the shipped ones, and \(path) does not name it.",
            advice: listAdvice + " Models of your own belong into a folder of your own.")
    }

    private static let listAdvice =
        "Put the list back (make install brings it), or pin the model's digest in the configuration (models.pins)."

    /// No file at all can be used; `reasons` say what is wrong with those that are there.
    static func noModel(in directories: [String], because reasons: [String]) -> Problem {
        let places = directories.isEmpty ? "no folder" : directories.joined(separator: " and ")
        return Problem(
            .modelMissing,
            detail: (["No usable model was found in \(places)."] + reasons).joined(separator: " "),
            advice:
                "The operator puts one there (make install brings them); drumscribectl models shows the state."
        )
    }

    /// Somebody asked for this model and no other.
    static func unknownModel(_ name: String, present: [String]) -> Problem {
        Problem(
            .invalidRequest,
            detail: name.contains("/") ? "There is no file \(name)." : "There is no model \(name).",
            advice: present.isEmpty
                ? "No model can be used; see: drumscribectl models --local"
                : "Name one of: \(present.joined(separator: ", ")); or the path of a .safetensors file.")
    }
}

extension ContentDigest {
    /// Enough to tell two digests apart.
    fileprivate var beginning: Substring { description.prefix(12) }
}

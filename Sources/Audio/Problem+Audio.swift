import CSndfile
import CSoxr
import Core

/// What can be wrong with a recording, in words for the person who brought it.
extension Problem {
    private static let convert =
        "Save or convert the recording as WAV, FLAC, Ogg, Opus or MP3 and hand it in again."
    private static let copyAgain =
        "Copy the file again from where it is whole, or export it again, and hand it in again."

    static let notAFile = Problem(
        .invalidAudioFormat, detail: "This is not a file but a folder, a pipe or a device.", advice: convert)

    static let empty = Problem(
        .audioEmpty, detail: "The file has no bytes at all.", advice: copyAgain)

    static func noSamples(_ container: Container) -> Problem {
        Problem(
            .audioEmpty, detail: "No sound is found behind the header of the \(container.name) file.",
            advice: copyAgain)
    }

    static func tooLarge(bytes: Int64, limits: AudioLimits) -> Problem {
        Problem(
            .fileTooLarge,
            detail:
                "The file has \(megabytes(bytes)) MB; at most \(megabytes(limits.largestBytes)) MB are allowed.",
            advice: "Save the recording as FLAC, Ogg or MP3, or bring it in parts.")
    }

    static func notAudio(_ kind: FileKind) -> Problem {
        let detail =
            if case .stranger(let name) = kind {
                "The file is \(name), not a recording."
            } else {
                "The file does not begin like any kind of recording that we know."
            }
        return Problem(.invalidAudioFormat, detail: detail, advice: convert)
    }

    static func foreign(_ name: String) -> Problem {
        Problem(
            .unsupportedCodec, detail: "The file is \(name), which this machine cannot decode.",
            advice: convert)
    }

    /// The decoder would not open the file; `code` and `reason` are libsndfile's.
    static func refused(_ container: Container, code: Int32, reason: String) -> Problem {
        if code == Int32(SF_ERR_UNSUPPORTED_ENCODING) {
            return Problem(
                .unsupportedCodec,
                detail:
                    "The sound in this \(container.name) file is coded in a way that we cannot decode.",
                advice: convert)
        }
        return Problem(
            .invalidAudioFormat,
            detail: "The file begins like \(container.name), but cannot be read as such (\(plain(reason))).",
            advice: copyAgain)
    }

    static func absurdChannels(_ channels: Int) -> Problem {
        Problem(
            .invalidAudioFormat,
            detail:
                "The header names \(channels) channels; \(SoundFile.soundChannels.upperBound) are the most.",
            advice: convert)
    }

    static func absurdSampleRate(_ rate: Int) -> Problem {
        let range = SoundFile.soundSampleRates
        return Problem(
            .invalidAudioFormat,
            detail: "The header names \(rate) Hz; \(range.lowerBound) to \(range.upperBound) Hz make sense.",
            advice: convert)
    }

    /// Lengths in seconds; `reason` is the decoder's.
    static func truncated(promised: Double?, decoded: Double, reason: String?) -> Problem {
        let decoded = SpokenLength(decoded)
        let cause = reason.map { " (\(plain($0)))" } ?? ""
        let detail =
            switch (promised.map(SpokenLength.init), reason) {
            case (let promised?, nil): "The header promises \(promised), but the file ends after \(decoded)."
            case (let promised?, _):
                "The header promises \(promised), but only \(decoded) can be decoded\(cause)."
            case (nil, _): "Only the first \(decoded) can be decoded\(cause)."
            }
        return Problem(.audioTruncated, detail: detail, advice: copyAgain)
    }

    /// Too much is missing even to begin.
    static func hardlyBegun(_ container: Container) -> Problem {
        Problem(
            .audioTruncated,
            detail: "So much of the \(container.name) file is missing that nothing can be decoded.",
            advice: copyAgain)
    }

    static func tooLong(limits: AudioLimits) -> Problem {
        let longest = SpokenLength(Double(limits.longestSeconds))
        return Problem(
            .audioTooLong, detail: "The recording is longer than \(longest), the most allowed.",
            advice: "Cut it into parts and drop them one by one, or ask for a longer limit.")
    }

    static let silent = Problem(
        .audioSilent,
        detail: "Nothing in the recording is louder than 60 dB below full scale.",
        advice: "Check that the right track was exported and that it was not muted.")

    static func unreadable(errno code: Int32) -> Problem {
        Problem(
            .internalError, detail: "The file could not be read (system error \(code)).",
            advice: "If it happens again, tell whoever looks after this machine.")
    }

    static func resampling(from rate: Int, _ failure: soxr_error_t?) -> Problem {
        resampling(failure, of: "a recording of \(rate) Hz")
    }

    static func resampling(_ failure: soxr_error_t?, of what: String = "the recording") -> Problem {
        let reason = failure.map { String(cString: $0) } ?? "no reason given"
        return Problem(
            .internalError, detail: "The sampling rate of \(what) could not be changed (\(plain(reason))).",
            advice: "If it happens again, tell whoever looks after this machine.")
    }

    private static func megabytes(_ bytes: Int64) -> Int64 { (bytes + 999_999) / 1_000_000 }

    /// A library's message without its full stop and its own word for an error.
    private static func plain(_ reason: String) -> String {
        let words = reason.split { $0 == " " || $0 == "." }.drop { $0 == "Error" || $0 == ":" }
        return words.joined(separator: " ")
    }
}

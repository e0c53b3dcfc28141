/// What can go wrong with a job or a request, by its stable name in the API (RFC 9457 `type`).
package enum ProblemType: String, Sendable, Codable, CaseIterable {
    case invalidAudioFormat = "invalid_audio_format"
    case unsupportedCodec = "unsupported_codec"
    case audioTruncated = "audio_truncated"
    case audioEmpty = "audio_empty"
    case audioSilent = "audio_silent"
    case audioTooLong = "audio_too_long"
    case fileTooLarge = "file_too_large"
    case noDrumsFound = "no_drums_found"
    case processingTimeout = "processing_timeout"
    case modelInferenceError = "model_inference_error"
    case modelMissing = "model_missing"
    case workerCrashed = "worker_crashed"
    case insufficientCredits = "insufficient_credits"
    case rateLimited = "rate_limited"
    case storageFull = "storage_full"
    case outboxUnwritable = "outbox_unwritable"
    case rootAbsent = "root_absent"
    case notFound = "not_found"
    case notPermitted = "not_permitted"
    case invalidRequest = "invalid_request"
    case conflict = "conflict"
    case eventsExpired = "events_expired"
    case internalError = "internal_error"
}

extension ProblemType {
    /// The URI that RFC 9457 asks for.
    package var uri: String { "urn:drumscribe:error:" + rawValue }

    /// A short summary, the same for every occurrence.
    package var title: String {
        switch self {
        case .invalidAudioFormat: "This is not a recording that we can read"
        case .unsupportedCodec: "The recording is in a format that this machine cannot decode"
        case .audioTruncated: "The recording is cut off"
        case .audioEmpty: "The file is empty"
        case .audioSilent: "The recording is silent"
        case .audioTooLong: "The recording is too long"
        case .fileTooLarge: "The file is too large"
        case .noDrumsFound: "No drums were heard"
        case .processingTimeout: "The transcription took too long"
        case .modelInferenceError: "The transcription failed"
        case .modelMissing: "No model is there to hear with"
        case .workerCrashed: "The transcription stopped unexpectedly"
        case .insufficientCredits: "This month's transcriptions are used up"
        case .rateLimited: "Too many requests"
        case .storageFull: "The disk is full"
        case .outboxUnwritable: "The outbox cannot be written"
        case .rootAbsent: "The studio's folder is not there"
        case .notFound: "Not found"
        case .notPermitted: "Not permitted"
        case .invalidRequest: "The request cannot be understood"
        case .conflict: "Not possible in the present state"
        case .eventsExpired: "These events are no longer kept"
        case .internalError: "Something went wrong on our side"
        }
    }

    /// Whether trying the same job again later can help.
    package var outlook: Outlook {
        switch self {
        case .storageFull, .outboxUnwritable, .rootAbsent, .insufficientCredits, .rateLimited, .modelMissing:
            .wait
        case .workerCrashed, .internalError, .modelInferenceError: .retry
        default: .final
        }
    }
}

extension ProblemType {
    /// What becomes of a job that met a problem.
    package enum Outlook: Sendable {
        /// Trouble around the job, not in it: wait as long as it takes.
        case wait
        /// Perhaps chance: try again, a limited number of times.
        case retry
        /// It will be the same each time: tell the user.
        case final
    }
}

import Core

extension ProblemType {
    /// The status of an answer that consists of this problem.
    package var httpStatus: Int {
        switch self {
        case .invalidRequest: 400
        case .insufficientCredits: 402
        case .notPermitted: 403
        case .notFound: 404
        case .conflict: 409
        case .eventsExpired: 410
        case .fileTooLarge: 413
        case .rateLimited: 429
        case .internalError, .workerCrashed, .modelInferenceError: 500
        case .outboxUnwritable, .rootAbsent, .modelMissing: 503
        case .processingTimeout: 504
        case .storageFull: 507
        case .invalidAudioFormat, .unsupportedCodec, .audioTruncated, .audioEmpty, .audioSilent,
            .audioTooLong,
            .noDrumsFound:
            422
        }
    }
}

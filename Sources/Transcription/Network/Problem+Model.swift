import Core

extension Problem {
    /// Refuses a model file; `detail` is a sentence that says what is wrong with it.
    static func unusableModel(_ detail: String) -> Problem {
        Problem(
            .modelInferenceError, detail: "The model file cannot be used: \(detail)",
            advice: "Put the file back that came with Drumscribe, or export the model again with Training.")
    }

    /// Refuses a model file unless `condition` holds.
    static func require(_ condition: Bool, _ detail: @autoclosure () -> String) throws(Problem) {
        guard condition else { throw .unusableModel(detail()) }
    }
}

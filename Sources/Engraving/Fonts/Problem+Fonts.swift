import Core

extension Problem {
    /// The fonts are missing or broken: nothing the user's recording is to blame for.
    static func fonts(
        _ detail: String, advice: String = "Install the packages lilypond-fonts and fonts-dejavu-core."
    ) -> Problem {
        Problem(.internalError, detail: detail, advice: advice)
    }
}

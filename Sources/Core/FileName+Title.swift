extension FileName {
    /// What stands above the music where nobody says otherwise: the name without its suffix, as text. Underscores
    /// become spaces in a name that has none of its own.
    package var songTitle: String {
        let text = (try? FileName(bytes: stem)).map { $0.text ?? $0.display } ?? display
        return text.contains(" ") ? text : String(text.map { $0 == "_" ? " " : $0 })
    }
}

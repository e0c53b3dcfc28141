/// The page of remarks that comes with the sheets where an owner's wishes could not all be met.
enum NotesText {
    /// `remarks` are sentences; one at least.
    static func document(title: String, remarks: [String]) -> [UInt8] {
        let lines =
            ["\(title): about your options", ""] + remarks + [
                "",
                "Everything else is as you asked. Drumscribe's docs/options.md tells all that can be said.",
                "",
            ]
        return Array(lines.joined(separator: "\n").utf8)
    }
}

/// Lines at the bottom of a terminal that are written anew as things change, below others that stay.
package struct LiveRegion: Sendable {
    private var height = 0

    package init() {}

    /// What to send to the terminal so that `settled` stays for good and `live` stands below it. Live lines
    /// are cut to `columns`: one that wrapped could not be erased.
    package mutating func show(settled: [String] = [], live: [String], columns: Int) -> String {
        let erase = height > 0 ? "\r\u{1B}[\(height)A\u{1B}[J" : ""
        height = live.count
        return erase + settled.map { $0 + "\n" }.joined()
            + live.map { $0.cutKeepingColours(to: columns - 1) + "\n" }.joined()
    }
}

extension String {
    /// The text within so many columns; escape sequences take none and all stay.
    fileprivate func cutKeepingColours(to columns: Int) -> String {
        var kept = ""
        var left = columns
        var isEscape = false
        for character in self {
            if character == "\u{1B}" { isEscape = true }
            let width = isEscape ? 0 : character.displayWidth
            if width <= left || isEscape { kept.append(character) }
            left -= width
            if isEscape, character.isLetter { isEscape = false }
        }
        return kept
    }
}

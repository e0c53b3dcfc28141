/// What an owner has said about a song, and what of it could not be understood.
package struct SongWishes: Sendable, Hashable, Codable {
    package var options: SongOptions

    /// What was wrong and what is done instead, each a sentence on one line; at most `mostRemarks`.
    package var remarks: [String]

    package init(_ options: SongOptions = .none, remarks: [String] = []) {
        self.options = options
        self.remarks = remarks
    }

    package static let none = SongWishes()
    package static let mostRemarks = 32
}

extension SongWishes {
    /// Adds a remark; one too many becomes a word that there are more.
    package mutating func remark(_ text: String) {
        guard remarks.count < Self.mostRemarks else { return }
        remarks.append(remarks.count == Self.mostRemarks - 1 ? "There is more of this kind." : text)
    }
}

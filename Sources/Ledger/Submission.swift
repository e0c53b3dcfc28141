import Core

/// A settled arrival at the ledger's door.
package struct Submission: Sendable, Hashable {
    package let owner: UserID
    package let name: FileName
    package let stamp: FileStamp

    /// The title above the music.
    package let title: String

    /// What the owner has said about it.
    package let wishes: SongWishes

    /// The file beside the recording that goes where it goes; nil where there is none.
    package let sheet: OptionSheet?

    package init(
        owner: UserID, name: FileName, stamp: FileStamp, title: String, wishes: SongWishes = .none,
        sheet: OptionSheet? = nil
    ) {
        self.owner = owner
        self.name = name
        self.stamp = stamp
        self.title = title
        self.wishes = wishes
        self.sheet = sheet
    }
}

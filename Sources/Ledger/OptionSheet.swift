import Core

/// The file of options that lay beside a song, as it was when the song was admitted.
package struct OptionSheet: Sendable, Hashable {
    package let name: FileName
    package let stamp: FileStamp

    package init(name: FileName, stamp: FileStamp) {
        self.name = name
        self.stamp = stamp
    }
}

import LinuxKit

/// A file of an inbox, open for reading.
package struct OpenedRecording: Sendable {
    package let file: Descriptor

    /// Names that the file has.
    package let links: UInt64
}

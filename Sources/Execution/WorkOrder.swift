import LinuxKit
import Wire

/// One attempt at one recording.
package struct WorkOrder: Sendable {
    package let request: WorkerRequest

    /// The recording: an open regular file.
    package let input: Descriptor

    /// An existing, empty directory for the results: an absolute path of our own, never a user's.
    package let directory: String

    package init(request: WorkerRequest, input: Descriptor, directory: String) {
        self.request = request
        self.input = input
        self.directory = directory
    }
}

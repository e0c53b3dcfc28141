import Wire

/// One attempt at one recording.
package struct WorkOrder: Sendable {
    package let request: WorkerRequest

    /// The recording: an open regular file, which stays the caller's to close.
    package let input: Int32

    /// An existing, empty directory for the results: an absolute path of our own, never a user's.
    package let directory: String

    package init(request: WorkerRequest, input: Int32, directory: String) {
        self.request = request
        self.input = input
        self.directory = directory
    }
}

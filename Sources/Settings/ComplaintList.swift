import Yams

/// Gathers what is wrong while a file is read, so that a user mends all of it at once.
final class ComplaintList {
    /// From the first line to the last, what concerns the whole file before them.
    private(set) var complaints: [ConfigurationComplaint] = []
    private let file: String

    init(file: String) {
        self.file = file
    }

    func add(_ message: String, at mark: Mark? = nil) {
        add(message, line: mark?.line, column: mark?.column)
    }

    func add(_ message: String, line: Int?, column: Int?) {
        let complaint = ConfigurationComplaint(file: file, line: line, column: column, message: message)
        let place = complaints.firstIndex { Self.place(of: $0) > Self.place(of: complaint) }
        complaints.insert(complaint, at: place ?? complaints.endIndex)
    }

    private static func place(of complaint: ConfigurationComplaint) -> (line: Int, column: Int) {
        (complaint.line ?? 0, complaint.column ?? 0)
    }
}

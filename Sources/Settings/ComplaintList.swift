import Yams

/// Gathers what is wrong while a file is read, so that a user mends all of it at once.
final class ComplaintList {
    private(set) var complaints: [ConfigurationComplaint] = []
    private let file: String

    init(file: String) {
        self.file = file
    }

    func add(_ message: String, at mark: Mark? = nil) {
        add(message, line: mark?.line, column: mark?.column)
    }

    func add(_ message: String, line: Int?, column: Int?) {
        complaints.append(ConfigurationComplaint(file: file, line: line, column: column, message: message))
    }
}

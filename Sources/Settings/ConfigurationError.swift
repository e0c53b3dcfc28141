/// A configuration that is not accepted.
package struct ConfigurationError: Error, Sendable, Equatable {
    /// At least one, in the order of the file.
    package let complaints: [ConfigurationComplaint]

    package init(complaints: [ConfigurationComplaint]) {
        self.complaints = complaints
    }
}

extension ConfigurationError: CustomStringConvertible {
    package var description: String { complaints.map(\.description).joined(separator: "\n") }
}

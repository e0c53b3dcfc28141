/// One thing that is wrong in a configuration file, and where.
package struct ConfigurationComplaint: Sendable, Equatable {
    package let file: String

    /// From 1; nil where the whole file is meant.
    package let line, column: Int?

    /// What was found and what was expected.
    package let message: String

    package init(file: String, line: Int?, column: Int?, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }
}

extension ConfigurationComplaint: CustomStringConvertible {
    /// As compilers say it: `drumscribe.yaml:3:9: what is wrong`.
    package var description: String {
        guard let line, let column else { return "\(file): \(message)" }
        return "\(file):\(line):\(column): \(message)"
    }
}

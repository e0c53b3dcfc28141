import Glibc
import LinuxKit

/// Where tests find our programs: beside the test bundle, or where DRUMSCRIBE_PROGRAMS says.
package enum Programs {
    /// An absolute path is taken as it is.
    package static func path(of name: String) -> String {
        name.hasPrefix("/") ? name : "\(folder)/\(name)"
    }

    private static let folder: String = {
        if let given = getenv("DRUMSCRIBE_PROGRAMS") { return String(cString: given) }
        let own = OwnProgram.path ?? ""
        return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }()
}

import Glibc

extension ThisProcess {
    /// The value of a variable of the environment; nil where it is not set.
    package static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

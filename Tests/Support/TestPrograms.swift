import Glibc

/// Writes an executable script.
package func writeProgram(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o755)
    guard descriptor >= 0 else { throw SupportError(what: "open \(path)", code: errno) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
        throw SupportError(what: "write \(path)", code: errno)
    }
}

/// A descriptor of an empty file. One that is kept on exec has a number of 100 or more.
package func openNull(keptOnExec: Bool = false) throws -> Int32 {
    let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let descriptor = keptOnExec ? fcntl(null, F_DUPFD, 100) : null
    guard descriptor >= 0 else { throw SupportError(what: "open /dev/null", code: errno) }
    return descriptor
}

import Glibc

/// Writes an executable script. Another process does it: with a descriptor of ours that writes, a child that some
/// other test starts at that moment would hold a copy, and the script would be busy (ETXTBSY, execve(2)).
package func writeProgram(_ text: String, to path: String) throws {
    let write = #"printf %s "$1" > "$2" && chmod 755 "$2""#
    let shell = try RunningProgram("/bin/sh", ["-c", write, "sh", text, path], log: "/dev/null")
    let code = shell.wait()
    guard code == 0 else { throw SupportError(what: "writing \(path)", code: code) }
}

/// A descriptor of an empty file. One that is kept on exec has a number of 100 or more.
package func openNull(keptOnExec: Bool = false) throws -> Int32 {
    let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let descriptor = keptOnExec ? fcntl(null, F_DUPFD, 100) : null
    guard descriptor >= 0 else { throw SupportError(what: "open /dev/null", code: errno) }
    return descriptor
}

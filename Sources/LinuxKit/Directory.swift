import CLinux
import Core
import Glibc

/// An open directory: the only place from which users' files are reached, by one name at a time.
///
/// Whoever may rename things in a path may lead a path anywhere. So nothing here takes a path but the way to a root
/// that the administrator has named; from there on every step is `openat2` with RESOLVE_BENEATH, NO_SYMLINKS and
/// NO_MAGICLINKS, and what was opened is then asked what it is.
package struct Directory: Sendable {
    package let descriptor: Descriptor

    /// A directory that is open already, with O_PATH perhaps.
    package init(_ descriptor: Descriptor) {
        self.descriptor = descriptor
    }

    /// A directory that configuration names. Links in the path are the administrator's business.
    package init(path: String) throws(SystemError) {
        descriptor = try Descriptor.owning("open \(path)") { open(path, Self.flags) }
    }

    /// The same; the last directory of the path is made, with `mode` less the umask, where it is missing.
    package static func ensured(path: String, mode: UInt32) throws(SystemError) -> Directory {
        if mkdir(path, mode) < 0, errno != EEXIST { throw SystemError(errno, "mkdir \(path)") }
        return try Directory(path: path)
    }

    /// The directory `name` in this one. ELOOP where it is a link, ENOTDIR where it is something else.
    package func directory(_ name: FileName) throws(SystemError) -> Directory {
        Directory(try openBeneath(name, Self.flags))
    }

    /// Only a handle on the directory `name`, which need not be readable.
    package func handle(on name: FileName) throws(SystemError) -> Directory {
        Directory(try openBeneath(name, Self.flags | clinux_o_path))
    }

    /// The directory itself, opened anew and for reading, with the rights that the process has now.
    package func reopened() throws(SystemError) -> Directory {
        Directory(try descriptor.opening("openat") { openat($0, ".", Self.flags) })
    }

    /// The file `name` for reading. Never blocks, on a FIFO neither; ELOOP where it is a link.
    package func file(_ name: FileName) throws(SystemError) -> Descriptor {
        try openBeneath(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }

    /// A new file `name` for reading and writing, with `mode` less the umask. EEXIST where there is anything.
    package func create(_ name: FileName, mode: UInt32) throws(SystemError) -> Descriptor {
        try openBeneath(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: mode)
    }

    /// The file `name` for reading and writing, made where there is none.
    package func openOrCreate(_ name: FileName, mode: UInt32) throws(SystemError) -> Descriptor {
        try openBeneath(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode: mode)
    }

    private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

    private func openBeneath(
        _ name: FileName, _ flags: Int32, mode: UInt32 = 0
    ) throws(SystemError) -> Descriptor {
        try descriptor.opening("openat2") { clinux_open_beneath($0, name.cString, flags, mode) }
    }
}

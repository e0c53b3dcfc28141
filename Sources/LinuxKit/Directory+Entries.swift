import CLinux
import Core
import Glibc

extension Directory {
    /// Everything in the directory but `.` and `..`, in no order. What goes away meanwhile is left out.
    package func entries() throws(SystemError) -> [DirectoryEntry] {
        var entries: [DirectoryEntry] = []
        for name in try names() {
            guard let status = try status(of: name) else { continue }
            entries.append(DirectoryEntry(name: name, status: status))
        }
        return entries
    }

    /// What `name` is, links not followed; nil where there is nothing.
    package func status(of name: FileName) throws(SystemError) -> FileStatus? {
        var status = stat()
        do {
            try descriptor.checked("fstatat") { fstatat($0, name.cString, &status, AT_SYMLINK_NOFOLLOW) }
        } catch {
            guard error.errno == ENOENT else { throw error }
            return nil
        }
        return FileStatus(status)
    }

    /// The directory's own status.
    package func status() throws(SystemError) -> FileStatus {
        try descriptor.status()
    }

    /// The name of an entry that `isMeant`; the one called `likely` is looked at first. Nil where there is none.
    package func name(
        likely: FileName, where isMeant: (DirectoryEntry) -> Bool
    ) throws(SystemError) -> FileName? {
        if let status = try status(of: likely), isMeant(DirectoryEntry(name: likely, status: status)) {
            return likely
        }
        return try entries().first(where: isMeant)?.name
    }

    /// Makes the directory `name`, with `mode` less the umask; fine where there is one. What there is may be
    /// something else: open it to know.
    package func makeDirectory(_ name: FileName, mode: UInt32) throws(SystemError) {
        do {
            try descriptor.checked("mkdirat") { mkdirat($0, name.cString, mode) }
        } catch {
            guard error.meaning == .exists else { throw error }
        }
    }

    /// Removes the entry `name`, which must not be a directory. A link goes, not what it points to.
    package func unlink(_ name: FileName) throws(SystemError) {
        try descriptor.checked("unlinkat") { unlinkat($0, name.cString, 0) }
    }

    /// Removes the empty directory `name`.
    package func removeDirectory(_ name: FileName) throws(SystemError) {
        try descriptor.checked("unlinkat") { unlinkat($0, name.cString, AT_REMOVEDIR) }
    }

    /// Returns once the names in the directory are on the disk, as far as the file system knows how: some answer
    /// EINVAL for directories.
    package func synchronize() throws(SystemError) {
        do {
            try descriptor.synchronize()
        } catch {
            guard error.errno == EINVAL else { throw error }
        }
    }

    /// Whether a file could be made here now.
    package func probeWritable() throws(SystemError) {
        do {
            _ = try descriptor.opening("openat") {
                openat($0, ".", clinux_o_tmpfile | O_WRONLY | O_CLOEXEC, 0o600)
            }
        } catch {
            guard [EOPNOTSUPP, EISDIR, EINVAL, ENOENT].contains(error.errno) else { throw error }
            try descriptor.checked("faccessat") { faccessat($0, ".", W_OK | X_OK, 0) }
        }
    }

    private func names() throws(SystemError) -> [FileName] {
        let stream = try reopened().stream()
        defer { closedir(stream) }
        var names: [FileName] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            if let name = FileName(entry: entry) { names.append(name) }
        }
        guard errno == 0 else { throw SystemError(errno, "readdir") }
        return names
    }

    /// A stream over a descriptor of its own, to be closed by the caller.
    private func stream() throws(SystemError) -> OpaquePointer {
        let own = try descriptor.checked("fcntl") { fcntl($0, F_DUPFD_CLOEXEC, 0) }
        guard let stream = fdopendir(own) else {
            let error = SystemError(errno, "fdopendir")
            close(own)
            throw error
        }
        return stream
    }
}

extension FileName {
    /// Reads the name where it lies: a copy of `dirent` would end at 256 bytes.
    fileprivate init?(entry: UnsafeMutablePointer<dirent>) {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        self.init(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
    }
}

import Glibc

/// The program that this process runs.
package enum OwnProgram {
    /// Its absolute path, links resolved; nil where /proc does not tell.
    package static var path: String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &bytes, bytes.count)
        guard count > 0, count < bytes.count else { return nil }
        return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

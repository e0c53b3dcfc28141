import CLinux
import Glibc

/// Confines a process to some directories (landlock(7)).
package enum Landlock {
    /// From here on this thread, and those that it starts, reach only `places`, each with its rights; what is open
    /// stays open. Also no TCP, no abstract sockets and no signals to others, where the kernel knows how.
    ///
    /// Returns Landlock's version, or nil, and nothing has changed, where the kernel offers less than `least`.
    @discardableResult
    package static func confine(
        _ places: [(Directory, FileRights)], atLeast least: Int
    ) throws(SystemError) -> Int? {
        let version = Int(clinux_landlock_version())
        guard version >= least else { return nil }
        let known = FileRights.known(to: version)
        let rules = try Descriptor.owning("landlock_create_ruleset") {
            clinux_landlock_create(Int32(version), known.rawValue, 0b11, 0b11)
        }
        for (directory, rights) in places { try allow(directory, rights.intersection(known), by: rules) }
        try rules.checked("landlock_restrict_self") { clinux_landlock_restrict($0) }
        return version
    }

    private static func allow(
        _ directory: Directory, _ rights: FileRights, by rules: Descriptor
    ) throws(SystemError) {
        try directory.descriptor.use { directory throws(SystemError) in
            _ = try rules.checked("landlock_add_rule") {
                clinux_landlock_allow($0, directory, rights.rawValue)
            }
        }
    }
}

extension Landlock {
    /// What may be done beneath a directory (the bits of linux/landlock.h).
    package struct FileRights: OptionSet, Sendable {
        package let rawValue: UInt64

        package init(rawValue: UInt64) {
            self.rawValue = rawValue
        }

        /// Files and listings.
        package static let reading: FileRights = [bit(2), bit(3)]

        /// Also making, changing and removing regular files.
        package static let writing: FileRights = [reading, bit(1), bit(5), bit(8), bit(14)]

        /// Also making and removing directories, and moving files between them.
        package static let arranging: FileRights = [writing, bit(4), bit(7), bit(13)]

        /// All rights that a version of Landlock distinguishes, and so withholds unless they are granted.
        static func known(to version: Int) -> FileRights {
            let bits: UInt64 = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13
            return FileRights(rawValue: (1 << bits) - 1)
        }

        private static func bit(_ number: UInt64) -> FileRights {
            FileRights(rawValue: 1 << number)
        }
    }
}

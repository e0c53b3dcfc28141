import Glibc

extension SystemError {
    /// What an error means for whoever keeps files, so that nobody else has to know error numbers.
    package enum Meaning: Sendable, Hashable {
        /// The disk is full, or the user's quota.
        case full
        /// Not with these rights, or not on this file system.
        case denied
        case missing
        /// A link, or a directory where a file was meant, or the other way round.
        case irregular
        case exists
        case notEmpty
        /// The other end of a socket is gone, or nobody has ever been there.
        case hungUp
        /// Nothing came in time.
        case silent
        case other
    }

    package var meaning: Meaning {
        switch errno {
        case ENOSPC, EDQUOT: .full
        case EACCES, EPERM, EROFS: .denied
        case ENOENT, ESTALE: .missing
        case ELOOP, ENOTDIR, EISDIR: .irregular
        case EEXIST: .exists
        case ENOTEMPTY: .notEmpty
        case EPIPE, ECONNRESET, ECONNREFUSED: .hungUp
        case EAGAIN: .silent
        default: .other
        }
    }
}

import Core

/// Names of our own in users' folders. All begin with `.drumscribe.`, which neither intake nor file browsers show.
enum HiddenName {
    /// A job's results, not yet published.
    static func staged(_ job: JobID) throws(FileName.Fault) -> FileName {
        try FileName(".drumscribe.\(job).tmp")
    }

    /// A job's note, not yet published.
    static func note(_ job: JobID) throws(FileName.Fault) -> FileName {
        try FileName(".drumscribe.\(job).why.tmp")
    }

    /// A file on its way out.
    static func retired(_ identity: FileIdentity) throws(FileName.Fault) -> FileName {
        try FileName(".drumscribe.\(identity.device)-\(identity.inode).retired")
    }
}

import Core
import Ledger
import Logging

extension Logger.Metadata {
    /// Which job a line is about.
    static func about(_ job: JobRecord, error: (any Error)? = nil) -> Logger.Metadata {
        var fields: Logger.Metadata = [
            "job": "\(job.id)", "owner": "\(job.owner.home.display)", "file": "\(job.name.display)",
        ]
        if let error { fields["error"] = "\(error)" }
        return fields
    }

    /// Which home a line is about.
    static func about(home: FileName, error: (any Error)? = nil) -> Logger.Metadata {
        var fields: Logger.Metadata = ["home": "\(home.display)"]
        if let error { fields["error"] = "\(error)" }
        return fields
    }
}

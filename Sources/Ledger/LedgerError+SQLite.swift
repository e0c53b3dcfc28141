import GRDB

extension LedgerError {
    /// The ledger's word for whatever was thrown while it worked on the file at `path`.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as LedgerError: self = error
        case let error as DatabaseError: self = Self.translated(error, path: path)
        default: self = .corrupt(path: path, detail: String(describing: error))
        }
    }

    private static func translated(_ error: DatabaseError, path: String) -> LedgerError {
        let detail = error.message ?? error.resultCode.description
        return switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse(path: path)
        case .SQLITE_FULL: .diskFull
        default: .storage(code: error.extendedResultCode.rawValue, detail: detail)
        }
    }
}

import Core
import FoundationEssentials
import GRDB

// How the words of the house are written into columns. Names are BLOBs: they are bytes, not text.

extension JobID: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { number.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> JobID? {
        Int64.fromDatabaseValue(value).map(JobID.init(_:))
    }
}

extension UserID: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { number.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> UserID? {
        Int64.fromDatabaseValue(value).map(UserID.init(_:))
    }
}

extension Timestamp: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { milliseconds.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Timestamp? {
        Int64.fromDatabaseValue(value).map(Timestamp.init(milliseconds:))
    }
}

extension CalendarMonth: DatabaseValueConvertible {
    /// Months since the beginning of the year 0.
    package var databaseValue: DatabaseValue { (year * 12 + month - 1).databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> CalendarMonth? {
        Int.fromDatabaseValue(value).map { CalendarMonth(year: $0 / 12, month: $0 % 12 + 1) }
    }
}

extension FileName: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { Data(bytes).databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> FileName? {
        Data.fromDatabaseValue(value).flatMap { try? FileName(bytes: $0) }
    }
}

extension ContentDigest: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { Data(bytes).databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> ContentDigest? {
        Data.fromDatabaseValue(value).flatMap { ContentDigest(bytes: Array($0)) }
    }
}

extension JobState: DatabaseValueConvertible {}
extension WaitingReason: DatabaseValueConvertible {}
extension ProblemType: DatabaseValueConvertible {}
extension ArtifactKind: DatabaseValueConvertible {}
extension OriginalPlace: DatabaseValueConvertible {}
extension DeletionOutcome: DatabaseValueConvertible {}
extension RetiredSubject: DatabaseValueConvertible {}
extension Urgency: DatabaseValueConvertible {}
extension UsageEntry.Kind: DatabaseValueConvertible {}
extension LedgerEvent.Kind: DatabaseValueConvertible {}

import Core
import GRDB

/// One change of the ledger in the making: either all of it is written, or nothing.
///
/// The verbs of `Ledger` are made of these steps. Every step that changes a job's state checks the state
/// first and writes an event.
struct Transaction {
    let db: Database
    let now: Timestamp

    /// How many events are kept.
    let eventsKept: Int64

    /// Carries out one statement, which is kept prepared.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// What a query finds, whose statement is kept prepared: its text must be one of few.
    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first value that a query finds.
    func one<Value: DatabaseValueConvertible>(_ sql: String, _ arguments: StatementArguments = []) throws
        -> Value?
    {
        try Value.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    /// All values of the one column that a query finds.
    func all<Value: DatabaseValueConvertible>(
        _ type: Value.Type, _ sql: String, _ arguments: StatementArguments = []
    ) throws -> [Value] {
        try Value.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }
}

import Core
import FoundationEssentials
import GRDB

extension Ledger {
    /// What the owner of a job has said about it; nothing for a job that is not known.
    package func wishes(of id: JobID) async throws(LedgerError) -> SongWishes {
        try await read { transaction in
            guard let row = try transaction.songOptions(of: id) else { return .none }
            return SongWishes(
                try Self.decoded(row.value("options")), remarks: try Self.decoded(row.value("remarks")))
        }
    }

    /// The file of options that goes where the job's recording goes; nil where there is none.
    package func sheet(of id: JobID) async throws(LedgerError) -> OptionSheet? {
        try await read { transaction in
            guard let row = try transaction.songOptions(of: id),
                let name: FileName = try row.valueIfAny("name")
            else { return nil }
            return OptionSheet(name: name, stamp: try row.stamp())
        }
    }

    private static func decoded<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

extension Transaction {
    /// Writes down what came with a new job. Most songs come with nothing.
    func noteWishes(_ submission: Submission, of job: JobID) throws {
        guard submission.wishes != .none || submission.sheet != nil else { return }
        let stamp = submission.sheet?.stamp.columns ?? [nil, nil, nil, nil]
        let head: [(any DatabaseValueConvertible)?] = [
            job, try SongOptions.text(submission.wishes.options),
            try SongOptions.text(submission.wishes.remarks),
            submission.sheet?.name,
        ]
        try run("INSERT INTO song_options VALUES (?, ?, ?, ?, ?, ?, ?, ?)", StatementArguments(head + stamp))
    }

    fileprivate func songOptions(of job: JobID) throws -> Row? {
        try Row.fetchOne(db, sql: "SELECT * FROM song_options WHERE job = ?", arguments: [job])
    }
}

extension SongOptions {
    /// As the ledger keeps it: the same value is always the same text.
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try String(decoding: encoder.encode(value), as: UTF8.self)
    }
}

extension Schema {
    /// What owners say about their songs. Jobs without a row have said nothing.
    static let songOptions = """
        CREATE TABLE song_options (
            job INTEGER PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
            options TEXT NOT NULL,
            remarks TEXT NOT NULL,
            name BLOB,
            device INTEGER,
            inode INTEGER,
            size INTEGER,
            modified INTEGER,
            CHECK ((name IS NULL) = (device IS NULL)),
            CHECK ((name IS NULL) = (inode IS NULL)),
            CHECK ((name IS NULL) = (size IS NULL)),
            CHECK ((name IS NULL) = (modified IS NULL))
        ) STRICT;
        """
}

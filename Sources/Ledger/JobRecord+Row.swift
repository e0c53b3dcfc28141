import Core
import FoundationEssentials
import GRDB

extension JobRecord: FetchableRecord {
    /// All that makes a record, to be followed by a condition on `jobs`, `users` or `results`.
    static let selection = """
        SELECT jobs.*, users.home, users.uid, users.tier, users.created,
            results.duration_ms, results.processing_ms, results.model, results.model_digest, results.model_wanted,
            results.hits, results.bars, results.files, results.folder,
            results.folder_device, results.folder_inode, results.delivered,
            (SELECT month FROM usage_entries AS u
                WHERE u.job = jobs.id AND u.round = jobs.round AND kind = 'reserve') AS charged,
            EXISTS (SELECT 1 FROM usage_entries AS u
                WHERE u.job = jobs.id AND u.round = jobs.round AND kind = 'refund') AS refunded,
            (SELECT COALESCE(SUM(audio_ms), 0) FROM usage_entries AS u
                WHERE u.job = jobs.id AND u.round = jobs.round) AS reserved
        FROM jobs JOIN users ON users.id = jobs.owner LEFT JOIN results ON results.job = jobs.id
        """

    package init(row: Row) throws {
        self.init(
            id: try row.value("id"), owner: try User(row: row, id: "owner"), name: try row.value("name"),
            title: try row.value("title"), stamp: try row.stamp(), original: try row.value("original"),
            staging: try Self.staging(row), phase: try Self.phase(row), attempts: try row.value("attempts"),
            interruptions: try row.value("interruptions"), problem: try Self.problem(row),
            credit: try Self.credit(row), reservedMilliseconds: try row.value("reserved"),
            expectedMilliseconds: try row.value("expected_ms"),
            leastMilliseconds: try row.value("least_ms"), urgency: try row.value("urgency"),
            kills: try row.value("kills"), link: try row.valueIfAny("link"),
            hasCopy: try row.hasCopy(), admitted: try row.value("admitted"),
            started: try row.valueIfAny("started"), ended: try row.valueIfAny("ended"))
    }

    private static func staging(_ row: Row) throws -> StagedCopy? {
        guard let key: String = try row.valueIfAny("staging") else { return nil }
        return try StagedCopy(key: key, digest: row.value("digest"))
    }

    private static func phase(_ row: Row) throws -> JobPhase {
        switch try row.value("state", as: JobState.self) {
        case .queued: .queued(try row.wait())
        case .running: .running(boot: try row.value("boot"))
        case .finished: .finished(try result(row), prepared: try row.folder(), try row.wait())
        case .delivered: .delivered(try result(row), try Delivery(row: row))
        case .failed: .failed(try reason(row), filed: try row.value("filed"))
        case .cancelled: .cancelled(filed: try row.value("filed"))
        }
    }

    private static func problem(_ row: Row) throws -> Problem? {
        guard let type: ProblemType = try row.valueIfAny("problem_type") else { return nil }
        return try Problem(type, detail: row.value("problem_detail"), advice: row.value("problem_advice"))
    }

    private static func reason(_ row: Row) throws -> Problem {
        guard let problem = try problem(row) else {
            throw DatabaseError(message: "a failed job without a problem")
        }
        return problem
    }

    private static func credit(_ row: Row) throws -> Credit {
        guard let month: CalendarMonth = try row.valueIfAny("charged") else { return .none }
        return try row.value("refunded") ? .refunded(month) : .charged(month)
    }

    private static func result(_ row: Row) throws -> JobResult {
        try JobResult(
            durationMilliseconds: row.value("duration_ms"), hits: row.value("hits"), bars: row.value("bars"),
            files: JSONDecoder().decode([String].self, from: Data(row.value("files", as: String.self).utf8)),
            processingMilliseconds: row.valueIfAny("processing_ms"), model: row.value("model"),
            modelDigest: row.valueIfAny("model_digest"), modelWanted: row.valueIfAny("model_wanted"))
    }
}

extension Row {
    fileprivate func hasCopy() throws -> Bool {
        let staging: String? = try valueIfAny("staging")
        let removed: Timestamp? = try valueIfAny("copy_removed")
        return staging != nil && removed == nil
    }
}

import Core

@testable import Ledger

extension Timestamp {
    static let morning = Timestamp(milliseconds: 1_795_420_800_000)  // 2026-11-23T08:00:00Z
    static let noon = morning + .seconds(4 * 3_600)
    static let december = CalendarMonth.november.end
}

extension CalendarMonth {
    static let november = CalendarMonth(year: 2026, month: 11)
    static let december = CalendarMonth(year: 2026, month: 12)
}

extension Tier {
    static func plain(
        _ name: String = "free", credits: Int? = nil, minutes: Int? = nil, results: Int? = nil,
        originals: Int? = nil
    ) -> Tier {
        Tier(
            name: name, weight: 3, runningPerUser: 2, monthlyCredits: credits, monthlyMinutes: minutes,
            duplicates: .run, limits: AudioLimits(longestSeconds: 1_200, largestBytes: 1 << 40),
            retention: RetentionRule(resultsDays: results, originalsDays: originals))
    }
}

extension FileStamp {
    /// A file on a device whose number has its highest bit set.
    static func file(_ inode: UInt64, size: Int64 = 100) -> FileStamp {
        FileStamp(
            identity: FileIdentity(device: .max, inode: inode), size: size,
            modified: 1_234_567_890_123_456_789)
    }
}

extension FileIdentity {
    static let folder = FileIdentity(device: 7, inode: .max - 1)
}

extension StagedCopy {
    static func copy(_ number: UInt64) -> StagedCopy {
        StagedCopy(
            key: "copy-\(number)",
            digest: ContentDigest(sha256: [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 32)))
    }
}

extension JobResult {
    static let short = JobResult(
        durationMilliseconds: 61_234, hits: 480, bars: 32, files: ["song.musicxml", "song \"1\"\n.pdf"],
        model: "fast", modelDigest: ContentDigest(sha256: Array(0..<32)), modelWanted: "accurate")
}

extension Problem {
    static let crash = Problem(.workerCrashed, detail: "The worker ended by signal 11.", advice: "Try again.")
    static let tooLarge = Problem(.fileTooLarge, detail: "5 GB of 4 GB.", advice: "Send a shorter one.")
}

extension Artifact {
    static func sheet(_ name: String, _ inode: UInt64) throws -> Artifact {
        try Artifact(.result, name: FileName(name), stamp: .file(inode, size: 10))
    }

    static func recording(_ name: String, _ inode: UInt64) throws -> Artifact {
        try Artifact(.original, name: FileName(name), stamp: .file(inode))
    }
}

extension JobRecord {
    var wait: Wait? { phase.wait }
}

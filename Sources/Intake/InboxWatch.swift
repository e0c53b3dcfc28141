import Core

/// Follows the files of one inbox from listing to listing, and says of each what to do.
///
/// Files are known by device and inode, never by name: an upload that gets its final name stays the same
/// arrival, and a new song under an old name is another one. The watch keeps exactly the files of the last
/// listing, so a file that goes away leaves nothing behind. A song waits for the sheet of options beside it. One look costs time in proportion to the listing,
/// and to sort what has settled.
package struct InboxWatch: Sendable {
    private let rule: SettleRule
    private let ignoring: IgnoreRules
    private var tracks: [FileIdentity: Track] = [:]

    package init(rule: SettleRule, ignoring: IgnoreRules = .standard) {
        self.rule = rule
        self.ignoring = ignoring
    }

    /// Files that are followed now.
    package var count: Int { tracks.count }

    /// Takes in a complete listing of the inbox, seen at `now`.
    package mutating func look(at listing: some Sequence<InboxEntry>, at now: ContinuousClock.Instant)
        -> Findings
    {
        let before = tracks
        tracks = [:]
        var findings = Findings()
        for entry in listing {
            if ignoring.ignores(entry.name) {
                findings.ignored += 1
            } else {
                follow(entry, from: before, at: now)
            }
        }
        findings.vanished = before.keys.filter { tracks[$0] == nil }
        let unsettled = unsettledSheets(at: now)
        for identity in Array(tracks.keys) { judge(identity, at: now, besides: unsettled, into: &findings) }
        findings.settled.sort { $0.name < $1.name }
        return findings
    }

    /// Forgets that the file was handed out as settled: the next look hands it out again. For an admission
    /// that failed for now.
    package mutating func handBack(_ identity: FileIdentity) {
        tracks[identity]?.isHandedOut = false
    }
}

extension InboxWatch {
    /// What one look at an inbox found.
    package struct Findings: Sendable, Equatable {
        /// Complete files to be admitted, in the order of their names. Each is handed out once, unless it
        /// changes or is handed back.
        package fileprivate(set) var settled: [InboxEntry] = []

        /// When to look again even without an event: the earliest end of a quiet window.
        package fileprivate(set) var nextLook: ContinuousClock.Instant?

        /// How many files somebody is writing. They wait for an event or the next rescan.
        package fileprivate(set) var open = 0

        /// Files of the listing before that are gone: taken away, or moved by us.
        package fileprivate(set) var vanished: [FileIdentity] = []

        /// How many names were ignored.
        package fileprivate(set) var ignored = 0
    }

    private struct Track {
        var name: FileName
        var arrival: Arrival
        var isHandedOut = false
    }

    /// What is still being written about songs.
    private func unsettledSheets(at now: ContinuousClock.Instant) -> UnsettledSheets {
        var unsettled = UnsettledSheets()
        for track in tracks.values where OptionSheets.isSheet(track.name) {
            unsettled.add(track.name, rule.verdict(on: track.arrival, at: now))
        }
        return unsettled
    }

    /// A file with two names in the inbox counts once, by the lesser name: an SFTP server renames by link and
    /// unlink, and a listing may fall between the two.
    private mutating func follow(
        _ entry: InboxEntry, from before: [FileIdentity: Track], at now: ContinuousClock.Instant
    ) {
        let identity = entry.sighting.stamp.identity
        if let twin = tracks[identity] {
            tracks[identity]?.name = min(twin.name, entry.name)
            return
        }
        var track = before[identity] ?? Track(name: entry.name, arrival: Arrival(entry.sighting, at: now))
        track.name = entry.name
        track.isHandedOut = track.isHandedOut && track.arrival.sighting == entry.sighting
        track.arrival.look(entry.sighting, at: now)
        tracks[identity] = track
    }

    private mutating func judge(
        _ identity: FileIdentity, at now: ContinuousClock.Instant, besides sheets: UnsettledSheets,
        into findings: inout Findings
    ) {
        guard let track = tracks[identity], !track.isHandedOut, !OptionSheets.isSheet(track.name) else {
            return
        }
        switch sheets.hold(track.name, rule.verdict(on: track.arrival, at: now)) {
        case .settled:
            findings.settled.append(InboxEntry(name: track.name, sighting: track.arrival.sighting))
            tracks[identity]?.isHandedOut = true
        case .quiet(let until):
            findings.nextLook = min(findings.nextLook ?? until, until)
        case .open:
            findings.open += 1
        }
    }
}

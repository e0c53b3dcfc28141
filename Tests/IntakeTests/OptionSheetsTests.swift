import Core
import Testing

@testable import Intake

@Suite("Sheets of options")
struct OptionSheetsTests {
    private let start = ContinuousClock.now
    private var watch = InboxWatch(rule: SettleRule(quietWindow: .seconds(2)))

    @Test(
        "a song has the sheet with its stem",
        arguments: [
            (["song.wav", "song.yaml"], "song.yaml"), (["song.wav", "song.YML"], "song.YML"),
            (["song.wav", "song.yml", "song.yaml"], "song.yaml"), (["song.wav", "Song.yaml"], nil),
            (["song.wav", "song.wav.yaml"], nil), (["song.wav", "options.yaml"], nil), (["song.wav"], nil),
            (["song.wav", ".song.yaml", "song.yaml~"], nil),
        ])
    func pairs(names: [String], sheet: String?) throws {
        let sheets = try OptionSheets(names.map { try FileName($0) })
        #expect(try sheets.sheet(beside: FileName("song.wav"))?.display == sheet)
    }

    @Test(
        "a sheet that misses its song's name by a little is noticed, and one that is another song's is not",
        arguments: [
            (["My Song.wav.yaml"], "My Song.wav.yaml"), (["my song.yaml"], "my song.yaml"),
            (["My_Song.yml"], "My_Song.yml"), (["My Song.wav.yaml", "My Song.yaml"], nil),
            (["my song.yaml", "my song.wav"], nil), (["Other.yaml"], nil), ([], nil),
        ])
    func noticesNearMisses(names: [String], found: String?) throws {
        let sheets = try OptionSheets((names + ["My Song.wav"]).map { try FileName($0) })
        #expect(try sheets.nearMiss(beside: FileName("My Song.wav"))?.display == found)
    }

    @Test("options.yaml speaks about all songs and is no song's own")
    func findsDefaults() throws {
        let sheets = try OptionSheets(
            ["options.wav", "options.yml", "OPTIONS.yaml"].map { try FileName($0) })
        #expect(sheets.defaults?.display == "options.yml")
        #expect(try sheets.sheet(beside: FileName("options.wav")) == nil)
        #expect(OptionSheets([]).defaults == nil)
    }

    @Test("a sheet goes with the last of its songs")
    func followsLast() throws {
        var sheets = try OptionSheets(["song.wav", "song.flac", "song.yaml"].map { try FileName($0) })
        #expect(try !sheets.isLast(FileName("song.flac")))
        sheets.left(try FileName("song.flac"))
        #expect(try sheets.isLast(FileName("song.wav")))
    }

    @Test("a sheet is never handed out as a song", arguments: ["song.yaml", "options.yaml", "A.YML"])
    mutating func isNoSong(name: String) throws {
        let sheet = try entry(name)
        _ = watch.look(at: [sheet], at: start)
        let found = watch.look(at: [sheet], at: start + .seconds(9))
        #expect(found == InboxWatch.Findings())
    }

    @Test("a song waits until its sheet is quiet, too")
    mutating func waitsForSheet() throws {
        let song = try entry("song.wav")
        _ = watch.look(at: [song], at: start)
        let sheet = try entry("song.yaml", inode: 2)
        let found = watch.look(at: [song, sheet], at: start + .seconds(2))
        #expect(found.settled.isEmpty && found.nextLook == start + .seconds(4))
        #expect(watch.look(at: [song, sheet], at: start + .seconds(4)).settled == [song])
    }

    @Test("a song waits while somebody writes its sheet, and another song does not")
    mutating func waitsForWriter() throws {
        let listing = [
            try entry("song.wav"), try entry("song.yaml", inode: 2, writer: .present),
            try entry("other.wav", inode: 3),
        ]
        _ = watch.look(at: listing, at: start)
        let found = watch.look(at: listing, at: start + .seconds(60))
        #expect(found.settled.map(\.name.display) == ["other.wav"])
        #expect(found.open == 1)
    }

    @Test("every song waits for a fresh options.yaml, but not for one that a program keeps open")
    mutating func waitsForDefaults() throws {
        let song = try entry("song.wav")
        _ = watch.look(at: [song], at: start)
        let fresh = try entry("options.yaml", inode: 2)
        #expect(watch.look(at: [song, fresh], at: start + .seconds(2)).nextLook == start + .seconds(4))
        let open = try entry("options.yaml", inode: 2, writer: .present)
        #expect(watch.look(at: [song, open], at: start + .seconds(3)).settled == [song])
    }

    private func entry(
        _ name: String, inode: UInt64 = 1, writer: WriterPresence = .absent
    ) throws -> InboxEntry {
        try InboxEntry(name: FileName(name), sighting: .song(inode: inode, writer: writer))
    }
}

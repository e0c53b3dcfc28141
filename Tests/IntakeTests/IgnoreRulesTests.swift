import Core
import Testing

@testable import Intake

@Suite("Ignore rules")
struct IgnoreRulesTests {
    private let rules = IgnoreRules.standard

    @Test(
        "what systems and file servers leave lying about is ignored",
        arguments: [
            ".DS_Store", "._song.wav", ".AppleDouble", ".Spotlight-V100", ".Trashes", ".fseventsd",
            "__MACOSX",
            "Thumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information", "@eaDir",
            "song.wav@SynoEAStream", "#recycle", "@Recycle", ".recycle", ".deleted", "lost+found",
            ".stfolder",
            ".stversions", ".smbdeleteAAA1f03", ".nfs000000000123", ".fuse_hidden0001", "Icon\r",
            ".processing",
        ])
    func ignoresLitter(name: String) throws {
        #expect(try rules.ignores(FileName(name)))
    }

    @Test(
        "an upload under its temporary name is ignored",
        arguments: [
            ".syncthing.song.wav.tmp", "~syncthing~song.wav.tmp", ".song.wav.Xa81bK", ".~tmp~",
            "song.wav.part",
            "song.wav.partial", "song.wav.filepart", "song.wav.crdownload", "song.wav.download",
            "song.wav.!ut",
            "song.wav.ocTransferId1234.part", ".~song.wav", "~$song.wav", "song.tmp", "song.temp",
            "song.wav.swp",
            "song.wav~", ".drumscribe.17.tmp",
        ])
    func ignoresUploads(name: String) throws {
        #expect(try rules.ignores(FileName(name)))
    }

    @Test(
        "caches of audio programs are ignored", arguments: ["a.pkf", "a.wav.reapeaks", "a.wav.asd", "a.ovw"])
    func ignoresCaches(name: String) throws {
        #expect(try rules.ignores(FileName(name)))
    }

    @Test(
        "letters count without their case",
        arguments: ["THUMBS.DB", "Desktop.INI", "$Recycle.Bin", "SONG.WAV.PART", "@EADIR", "~SyncThing~a"])
    func ignoresCase(name: String) throws {
        #expect(try rules.ignores(FileName(name)))
    }

    @Test(
        "recordings are not ignored, whatever they are called",
        arguments: [
            "song.wav", "SONG.FLAC", "song", "part.wav", "my.part.wav", "tmp", "download", "thumbs.db.wav",
            "desktop.ini.mp3", "a~b.wav", "~song.wav", "$song.wav", "@song.wav", "#1 hit.wav", "Übung.ogg",
            "song.wav.",
            " .wav", "part",
        ])
    func keepsRecordings(name: String) throws {
        #expect(try !rules.ignores(FileName(name)))
    }

    @Test(
        "names that are no text are judged by their bytes",
        arguments: [
            (Array("\u{FF}.part".utf8), true), ([0xFF, 0xFE], false), ([0xC3] + Array(".TMP".utf8), true),
        ])
    func judgesBytes(bytes: [UInt8], ignored: Bool) throws {
        #expect(try rules.ignores(FileName(bytes: bytes)) == ignored)
    }

    @Test("a house may have its own rules")
    func takesOwnRules() throws {
        let own = IgnoreRules(names: ["Notes"], beginnings: ["bounce-"], endings: [".OLD"])
        #expect(try own.ignores(FileName("notes")) && own.ignores(FileName("Bounce-1.wav")))
        #expect(try own.ignores(FileName("a.old")) && !own.ignores(FileName(".DS_Store")))
    }
}

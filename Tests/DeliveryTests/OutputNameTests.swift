import Core
import Testing
import Wire

@testable import Delivery

@Suite("Output name")
struct OutputNameTests {
    @Test(
        "a taken name is numbered, where people look for it",
        arguments: [
            (OutputName(folder: .title), "song", "song (2)"),
            (OutputName(folder: FileName(known: "v1.2")), "v1.2", "v1.2 (2)"),
            (OutputName(file: .song), "song.wav", "song (2).wav"),
            (OutputName(file: FileName(known: "song")), "song", "song (2)"),
            (OutputName(file: FileName(known: ".hidden")), ".hidden", ".hidden (2)"),
            (OutputName(resultsOf: .song), "song", "song (2)"),
            (
                OutputName(resultOf: .song, ending: ".performance.mid"), "song.performance.mid",
                "song (2).performance.mid"
            ),
            (OutputName(noteOn: FileName(known: "song (2).wav")), "song (2).why.txt", "song (2) (2).why.txt"),
            (OutputName(resultsOf: FileName(known: "...wav")), "...wav", "...wav (2)"),
        ])
    func numbers(name: OutputName, first: String, second: String) throws {
        #expect(try name.numbered(1).text == first)
        #expect(try name.numbered(2).text == second)
    }

    @Test("the stem gives way, the number and the ending stay")
    func cutsStem() throws {
        let long = try FileName(bytes: Array(repeating: UInt8(ascii: "x"), count: 251) + Array(".wav".utf8))
        let note = try OutputName(noteOn: long).numbered(12)
        #expect(note.bytes.count == 255)
        #expect(note.text?.hasSuffix("xx (12).why.txt") == true)
        let folder = try OutputName(folder: long).numbered(9_999)
        #expect(folder.text?.hasSuffix(" (9999)") == true)
    }

    @Test("characters are not cut in two")
    func cutsBetweenCharacters() throws {
        let long = try FileName(String(repeating: "é", count: 125) + ".wav")
        let name = try OutputName(resultOf: long, ending: ".musicxml").numbered(1)
        #expect(name.text?.hasSuffix("é.musicxml") == true)
    }

    @Test("any name of a song gives names for everything", arguments: awkwardNames)
    func takesAnyName(bytes: [UInt8]) throws {
        let song = try FileName(bytes: bytes)
        let original = Original(
            job: JobID(.max), name: song,
            stamp: FileStamp(identity: FileIdentity(device: 1, inode: 1), size: 0, modified: 0))
        let names = [
            OutputName(resultsOf: song), OutputName(resultOf: song, ending: ".performance.mid"),
            OutputName(file: song), OutputName(noteOn: song), OutputName(taken: original),
        ]
        for name in names {
            let numbered = try [1, 2, OutputName.most].map { try name.numbered($0) }
            #expect(Set(numbered).count == 3)
            #expect(numbered.allSatisfy { $0.bytes.count <= 255 })
        }
    }

    @Test("a taken recording carries its job in front")
    func namesTaken() throws {
        let stamp = FileStamp(identity: FileIdentity(device: 1, inode: 1), size: 0, modified: 0)
        let original = Original(job: JobID(17), name: .song, stamp: stamp)
        #expect(try OutputName(taken: original).numbered(1).text == "17-song.wav")
    }
}

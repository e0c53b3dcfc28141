import Core
import Testing

@testable import Console

@Suite("Options for people")
struct SongOptionsTests {
    @Test("are one line of what was said")
    func line() {
        #expect(SongOptions.none.sentence == nil)
        var options = SongOptions()
        options.title = "AC/DC\u{1B}[31m"
        options.tempo = 92
        options.leaveOut = [.crash, .toms]
        options.tuplets = false
        #expect(options.sentence == "title 'AC/DC[31m', tempo 92, tuplets no, leave out crash toms")
        options = .none
        options.tempo = 90.5
        options.leaveOut = []
        options.outputs = [.pdf, .mxl]
        #expect(options.sentence == "tempo 90.5, leave out nothing, outputs pdf mxl")
    }

    @Test("recordings that were transcribed are a row for each sheet, and an item each")
    func table() throws {
        var songs = TranscribedSongs()
        songs.add("a.wav", sheets: ["a.pdf", "a.mid"])
        songs.add("b.wav", problem: "It is silent.")
        let eye = Eye(style: .plain, zoneOffset: { _ in 0 })
        #expect(
            try songs.text(.tsv, eye)
                == "recording\tsheet\tproblem\na.wav\ta.pdf\t\na.wav\ta.mid\t\nb.wav\t\tIt is silent.\n")
        #expect(
            try songs.text(.ndjson, eye) == """
                {"file":"a.wav","sheets":["a.pdf","a.mid"]}
                {"file":"b.wav","problem":"It is silent.","sheets":[]}

                """)
    }
}

import Core
import Testing

@testable import Settings

@Suite("Options on a command line")
struct SongOptionFlagsTests {
    @Test("go before what a file has said")
    func overrule() throws {
        var said = SongOptions()
        said.tempo = 100
        said.meter = "3/4"
        let options = try said.saying([
            ("tempo", "92.5"), ("leave_out", "crash,ride bell"), ("outputs", "pdf,performance.mid"),
            ("title", "AC/DC: 1, 2"), ("mark_uncertain", "true"),
        ])
        #expect(options.tempo == 92.5 && options.meter == "3/4" && options.title == "AC/DC: 1, 2")
        #expect(options.leaveOut == [.crash, .rideBell] && options.outputs == [.pdf, .performance])
        #expect(options.markUncertain == true)
        #expect(try said.saying([]) == said)
        #expect(try said.saying([("tempo", "heard")]).tempo == nil)
    }

    @Test(
        "end the command where they are wrong",
        arguments: [
            ("tempo", "900", "tempo must be a number from 20 to 400, or heard, not '900'; it is heard"),
            ("meter", "", "meter must be such as 4/4, 6/8 or heard, not empty; it is heard"),
            ("outputs", "", "outputs names no file; the usual five are made"),
            (
                "leave_out", "gong",
                "leave_out does not know 'gong', only kick, snare, side_stick, closed_hi_hat, open_hi_hat, "
                    + "pedal_hi_hat, high_tom, mid_tom, low_tom, crash, ride, ride_bell, hi_hat, toms, cymbals; "
                    + "it is left alone"
            ),
        ])
    func refuse(key: String, value: String, message: String) {
        #expect { try SongOptions.none.saying([(key, value)]) } throws: { error in
            (error as? ConfigurationError)?.complaints.map(\.message) == [message]
        }
    }
}

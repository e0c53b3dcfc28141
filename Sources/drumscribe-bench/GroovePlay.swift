import FoundationEssentials
import Grooves
import MusicModel

/// One performance of a known groove, on its way through files: what was played, its sound, and what was heard.
struct GroovePlay {
    let library: GrooveLibrary
    let groove: Groove

    /// `rock-01`: of the files.
    let name: String

    let performance: Transcription

    /// All known grooves, each played once: with so many seconds of stroke error, 10 ms of laid-back snare and a tempo that
    /// drifts by 2 %. Other seeds than those of `NotationBench`.
    static func all(strokeError: Double) -> [GroovePlay] {
        GrooveLibrary.all.flatMap { library in
            zip(1..., library.grooves).map { number, groove in
                var performer = Performer()
                performer.strokeError = strokeError
                performer.layback = 0.010
                performer.drift = number.isMultiple(of: 2) ? 0.02 : -0.02
                performer.seed = 300 + UInt64(number)
                let digits = number < 10 ? "0\(number)" : "\(number)"
                return GroovePlay(
                    library: library, groove: groove, name: "\(library.name)-\(digits)",
                    performance: performer.play(groove))
            }
        }
    }

    /// How long it lasts on the first line; then seconds, drum and velocity of each stroke, between tabs.
    var table: String {
        let rows = performance.hits.map { "\($0.time)\t\($0.drum.rawValue)\t\($0.velocity)\n" }
        return "\(performance.duration)\n" + rows.joined()
    }

    func strokes(in folder: URL) -> URL { folder.appending(path: "\(name).strokes") }

    func sound(in folder: URL) -> URL { folder.appending(path: "\(name).wav") }

    func heard(in folder: URL) -> URL { folder.appending(path: "\(name).heard.json") }
}

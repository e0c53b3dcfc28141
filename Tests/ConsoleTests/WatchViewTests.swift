import APIModel
import Console
import Core
import Testing

@Suite("Watch view")
struct WatchViewTests {
    @Test("in a pipe each change is a complete line", arguments: [OutputFormat.table, .tsv])
    func writesLines(format: OutputFormat) throws {
        var view = WatchView(format, style: .plain, isDumb: false)
        #expect(
            view.text(news: [.sample(1)], active: [])
                == "1 song.wav: queued, All workers of this tier are busy.\n")
        #expect(
            view.text(news: [.sample(1, .running)], active: [])
                == "1 song.wav: running, 80 %, post processing\n")
        let delivered = "1 song.wav: delivered, 64 bars, /srv/studio/ada/Outbox/song\n"
        #expect(view.text(news: [.sample(1, .delivered)], active: []) == delivered)
        let why = "The recording is silent: Nothing above -90 dBFS. Check the cable."
        #expect(view.text(news: [.sample(1, .failed)], active: []) == "1 song.wav: failed, \(why)\n")
        #expect(view.text(news: [], active: [.sample(1)]).isEmpty)
        #expect(try view.text(of: .sample(1, .queued)).isEmpty)
    }

    @Test("a dumb terminal gets lines, too")
    func sparesDumbTerminals() {
        var view = WatchView(.table, style: .terminal, isDumb: true)
        #expect(!view.text(news: [.sample(1)], active: [.sample(1)]).contains("\u{1B}"))
    }

    @Test("as JSON the events themselves come, without heartbeats", arguments: [OutputFormat.json, .ndjson])
    func writesEvents(format: OutputFormat) throws {
        var view = WatchView(format, style: .terminal, isDumb: false)
        let event = EventBody.sample(1, .running, percent: 3)
        #expect(try APICoding.decode(EventBody.self, from: view.text(of: event).utf8) == event)
        #expect(try view.text(of: EventBody(sequence: 1, time: .noon, kind: .heartbeat)).isEmpty)
        #expect(view.text(news: [.sample(1)], active: [.sample(1)]).isEmpty)
    }

    @Test("on a terminal bars are drawn anew and what is final stays above them")
    func drawsBars() {
        var view = WatchView(.table, style: .terminal, isDumb: false)
        let first = view.text(news: [.sample(1, .running)], active: [.sample(1, .running), .sample(2)])
        #expect(first.split(separator: "\n").count == 2)
        #expect(first.contains("80 %"))
        let second = view.text(news: [.sample(1, .delivered)], active: [.sample(2)])
        #expect(second.hasPrefix("\r\u{1B}[2A\u{1B}[J1 song.wav: delivered"))
    }

    @Test("a long queue is cut to what can be looked at, running jobs first")
    func cutsQueues() {
        var view = WatchView(.table, style: .terminal, isDumb: false)
        let queue = (1...20).map { JobBody.sample($0) } + [.sample(21, .running)]
        let lines = view.text(news: [], active: queue).split(separator: "\n")
        #expect(lines.count == 9)
        #expect(lines[0].hasPrefix("21 "))
        #expect(lines[8] == "and 13 more waiting")
    }

    @Test("a live line never wraps", arguments: [20, 40, 80])
    func neverWraps(columns: Int) {
        let style = Style(colour: true, unicode: true, columns: columns)
        var view = WatchView(.table, style: style, isDumb: false)
        let text = view.text(
            news: [], active: [.sample(1, .running, name: String(repeating: "語", count: 80))])
        let visible = text.replacing(/\u{1B}\[[0-9;]*[a-zA-Z]/, with: "")
        for line in visible.split(separator: "\n") { #expect(line.displayWidth < columns) }
    }
}

import Audio
import Core
import MusicModel
import Testing

@testable import Pipeline

@Suite("The plan of the sheets")
struct SheetPlanTests {
    @Test("every piece of a kit means drums, and every drum has a word")
    func mapsKit() {
        #expect(KitPiece.allCases.filter(\.drums.isEmpty) == [])
        #expect(Set(KitPiece.allCases.flatMap(\.drums)) == Set(DrumClass.allCases))
        #expect(KitPiece.hiHat.drums == [.closedHiHat, .openHiHat, .pedalHiHat])
    }

    @Test("every grid is a value that can be written", arguments: SongOptions.grids)
    func mapsGrids(grid: Int) {
        var options = SongOptions()
        options.grid = grid
        #expect(plan(options).hints.finest?.rawValue == grid)
    }

    @Test("an owner's word goes before the recording's tag, and that before the file's name")
    func choosesTitle() {
        let tags = SongTags(title: "Tag", artist: "Tagged")
        #expect(plan(.none).hints.title == "file")
        #expect(plan(.none).hints.artist == nil)
        #expect(plan(.none, tags: tags).hints.title == "Tag")
        #expect(plan(.none, tags: tags).hints.artist == "Tagged")
        var options = SongOptions()
        options.title = "Mine"
        options.artist = "\u{7}"
        #expect(plan(options, tags: tags).hints.title == "Mine")
        #expect(plan(options, tags: tags).hints.artist == "Tagged")
    }

    @Test("hints are what was said, in the words of music")
    func mapsHints() {
        var options = SongOptions()
        options.tempo = 91.5
        options.meter = "7/8"
        options.swing = .sixteenths
        options.tuplets = false
        options.leaveOut = [.kick, .cymbals]
        let hints = plan(options).hints
        #expect(hints.tempo == 91.5 && hints.meter == Meter(7, 8) && hints.feel == .swungSixteenths)
        #expect(!hints.allowsTuplets && hints.leftOut == [.kick, .crash, .ride, .rideBell])
    }

    @Test(
        "nothing said is the usual", arguments: ["", "4", "4/", "/4", "4/3", "0/4", "99/4", "x/y", "4/4/4"])
    func ignoresBadMeter(meter: String) {
        var options = SongOptions()
        options.meter = meter
        #expect(plan(options).hints.meter == nil)
        #expect(plan(.none).outputs == Set(OutputKind.usual))
        #expect(plan(.none).page == .a4)
    }

    @Test("files that the tier does not give are told once asked for, and something always comes")
    func heedsTier() {
        var options = SongOptions()
        options.outputs = [.pdf, .png]
        let some = plan(options, allowed: [.pdf, .midi])
        #expect(some.outputs == [.pdf])
        #expect(some.wishes.remarks == ["Your tier does not include png."])
        #expect(plan(.none, allowed: [.pdf]).wishes.remarks == [])
        #expect(plan(options, allowed: [.midi]).outputs == [.midi])
        #expect(plan(options, allowed: [.csv]).outputs == [.csv])
    }

    private func plan(
        _ options: SongOptions, tags: SongTags = .none, allowed: Set<OutputKind> = Set(OutputKind.allCases)
    ) -> SheetPlan {
        SheetPlan(title: "file", tags: tags, wishes: SongWishes(options), allowed: allowed)
    }
}

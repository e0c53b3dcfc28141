import Core
import Testing

@testable import Pipeline

@Suite("The progress meter")
struct ProgressMeterTests {
    @Test("each stage begins where its share of the whole begins")
    func entersStages() {
        let heard = Heard()
        let meter = ProgressMeter(heard.add)
        for stage in [Stage.validating, .preprocessing, .transcribing, .postProcessing, .generatingExports] {
            meter.enter(stage)
        }
        #expect(heard.percents == [0, 2, 5, 86, 90])
    }

    @Test("the same news is told once")
    func staysQuiet() {
        let heard = Heard()
        let meter = ProgressMeter(heard.add)
        for _ in 0..<3 { meter.advance(.transcribing, fraction: 0.5) }
        #expect(heard.percents == [45])
    }

    @Test(
        "a fraction fills the stage and no more", arguments: [(-1.0, 5), (0, 5), (0.5, 45), (1, 85), (7, 85)])
    func staysInside(fraction: Double, percent: Int) {
        let heard = Heard()
        ProgressMeter(heard.add).advance(.transcribing, fraction: fraction)
        #expect(heard.percents == [percent])
    }

    @Test("progress never goes back")
    func isMonotonic() {
        let heard = Heard()
        let meter = ProgressMeter(heard.add)
        meter.advance(.transcribing, fraction: 0.9)
        meter.advance(.transcribing, fraction: 0.1)
        meter.finish()
        #expect(heard.percents == [77, 100])
    }
}

/// What a meter has told.
private final class Heard {
    private(set) var percents: [Int] = []

    func add(_ progress: StageProgress) { percents.append(progress.percent) }
}

import MusicModel
import Testing

@testable import Transcription

@Suite("Kit")
struct KitTests {
    @Test("templates cover every band, and each drum that a combination may hold")
    func coversBands() {
        for template in KitTemplates.decibels {
            #expect(template.attack.count == BandLayout.count && template.tail.count == BandLayout.count)
            #expect((template.attack + template.tail).max() == 0)
        }
        let drums = Set(Combination.all(prices: [:]).flatMap(\.drums))
        #expect(Set(KitTemplates.decibels.map(\.drum)) == drums)
    }

    @Test("combinations are what two hands and a foot can do")
    func combines() {
        let all = Combination.all(prices: Combination.usualPrices)
        #expect(all.count == 2 * 5 * 5 - 1)
        #expect(all.allSatisfy { (1...3).contains($0.drums.count) && $0.price > 0 })
        #expect(all.allSatisfy { $0.drums.filter { $0.family == .toms || $0.family == .snare }.count <= 1 })
        #expect(Set(all.map(\.drums)).count == all.count)
    }

    /// An onset that sounds like some of the kit's sounds together.
    private func onset(_ parts: [(DrumClass, Float)], in kit: Kit, hasTail: Bool = true) -> OnsetShape {
        var shape = SpectralShape()
        for (drum, amount) in parts { shape.add(kit.sounds[kit.sounds(of: [drum])[0]].shape, times: amount) }
        let heard = SpectralShape { hasTail || $0 < BandLayout.count ? shape[$0] : 0 }
        return OnsetShape(frame: 0, shape: heard, hasTail: hasTail, total: heard.sum)
    }

    @Test(
        "a sum of sounds is taken apart into them",
        arguments: [
            [(DrumClass.kick, Float(1))], [(.snare, 1)], [(.closedHiHat, 1)],
            [(.kick, 1), (.closedHiHat, 0.7)],
            [(.snare, 1), (.closedHiHat, 0.7)], [(.kick, 1), (.snare, 1)], [(.kick, 1), (.crash, 1)],
            [(.highTom, 1)],
        ])
    func takesApart(parts: [(DrumClass, Float)]) {
        let kit = Kit()
        let reader = KitReader(kit, combinations: Combination.all(prices: Combination.usualPrices))
        let reading = reader.reading(of: onset(parts, in: kit))
        #expect(reading.drums == parts.map(\.0))
        for (drum, amount) in parts { #expect(abs(reading.amount(of: drum, in: kit) / amount - 1) < 0.5) }
        #expect(reading.margins.allSatisfy { $0 >= 0 })
    }

    @Test(
        "an attack tells enough where the tail is drowned", arguments: [DrumClass.kick, .snare, .closedHiHat])
    func doesWithoutTail(drum: DrumClass) {
        let kit = Kit()
        let reader = KitReader(kit, combinations: Combination.all(prices: Combination.usualPrices))
        let reading = reader.reading(of: onset([(drum, 1)], in: kit, hasTail: false))
        #expect(reading.drums == [drum])
        #expect(abs(reading.amount(of: drum, in: kit) - 1) < 0.5)
    }

    @Test("the kit moves towards what is heard, and a drum that is not heard stays")
    func adapts() {
        var kit = Kit()
        let before = kit.sounds.map(\.shape)
        let strange = SpectralShape { $0 < 8 ? 1 : 0.001 }
        let onset = OnsetShape(frame: 0, shape: strange, hasTail: true, total: strange.sum)
        let kick = kit.sounds(of: [.kick])[0]
        let reading = OnsetReading(drums: [.kick], parts: [(kick, strange.sum)], margins: [1])
        for _ in 0..<20 {
            kit.adapt(
                to: [OnsetReading](repeating: reading, count: 50),
                of: [OnsetShape](repeating: onset, count: 50),
                inertia: 1)
        }
        let after = kit.sounds.map(\.shape)
        func distance(_ shape: SpectralShape) -> Float {
            (0..<SpectralShape.count).reduce(0) { $0 + abs(shape[$1] - strange[$1] / strange.sum) }
        }
        #expect(distance(after[kick]) < 0.2 * distance(before[kick]))
        #expect(after.allSatisfy { abs($0.sum - 1) < 1e-4 })
        for index in before.indices where index != kick {
            #expect((0..<SpectralShape.count).allSatisfy { abs(after[index][$0] - before[index][$0]) < 1e-5 })
        }
    }

    @Test(
        "a strong stroke is 100, a soft one less, all are MIDI",
        arguments: [Float(1e-6), 0.1, 0.5, 1, 2, 1e6])
    func scalesVelocity(amount: Float) {
        func stroke(_ amount: Float) -> HeardStroke {
            HeardStroke(onset: 0, drum: .snare, amount: amount, margin: 1)
        }
        let scale = VelocityScale([stroke(1), stroke(1), stroke(1), stroke(0.2)])
        let velocity = scale.velocity(of: stroke(amount))
        #expect((1...127).contains(velocity))
        #expect(scale.velocity(of: stroke(1)) == 100)
        #expect(amount <= 1 ? velocity <= 100 : velocity >= 100)
    }
}

import Glibc
import MusicModel

/// Hears strokes in the levels of a recording: onsets, what each was, and how hard it was played.
///
/// The kit is learned on the way: the onsets are read with a kit like any other, the kit is moved towards
/// what was read, and the onsets are read again.
struct HitFinder {
    var picker = PeakPicker()

    /// What it costs to hear a drum; see `Combination`.
    var prices = Combination.usualPrices

    /// How often the kit is adapted.
    var rounds = 2

    /// How strongly the kit holds to what kits are usually like, in usual onsets.
    var inertia: Float = 3.5

    /// The least amount of a drum that counts: as a part of its own usual amount, of a usual onset, and of
    /// the onset.
    var leastOfItsOwn: Float = 0.15
    var leastOfSong: Float = 0.01
    var leastOfOnset: Float = 0.03

    /// A divergence that a drum explains so well is as likely right as wrong by half.
    var evenMargin: Float = 0.02

    /// A sound that is cut off sounds like a click: nothing begins in so many last seconds.
    private static let end = 0.03

    init() {}

    /// All strokes of a recording of `duration` seconds, by time, then drum.
    func hits(in levels: BandLevels, attacks: AttackEnvelope, duration: Double) -> [Hit] {
        let frames = picker.onsets(in: OnsetStrength(levels).curves)
        let heard = frames.filter { Double($0) * BandLevels.hop < max(Self.end, duration - Self.end) }
        let onsets = OnsetShape.shapes(of: heard, in: levels)
        let strokes = strokes(of: onsets)
        let times = onsets.map { attacks.onset(near: Double($0.frame) * BandLevels.hop) }
        let velocities = VelocityScale(strokes)
        return strokes.map { stroke in
            Hit(
                time: times[stroke.onset], drum: stroke.drum, velocity: velocities.velocity(of: stroke),
                confidence: Double(stroke.margin / (stroke.margin + evenMargin)))
        }
        .sorted { ($0.time, $0.drum.order) < ($1.time, $1.drum.order) }
    }

    /// What the onsets were, the faintest traces left out.
    func strokes(of onsets: [OnsetShape]) -> [HeardStroke] {
        let (readings, kit) = read(onsets)
        let all = readings.indices.flatMap { index in
            zip(readings[index].drums, readings[index].margins).map { drum, margin in
                HeardStroke(
                    onset: index, drum: drum, amount: readings[index].amount(of: drum, in: kit),
                    margin: margin)
            }
        }
        return clear(all, onsets: onsets)
    }

    private func read(_ onsets: [OnsetShape]) -> (readings: [OnsetReading], kit: Kit) {
        let combinations = Combination.all(prices: prices)
        var kit = Kit()
        for _ in 0..<rounds {
            let reader = KitReader(kit, combinations: combinations)
            kit.adapt(to: onsets.map(reader.reading), of: onsets, inertia: inertia)
        }
        return (onsets.map(KitReader(kit, combinations: combinations).reading), kit)
    }

    private func clear(_ strokes: [HeardStroke], onsets: [OnsetShape]) -> [HeardStroke] {
        let song = onsets.map(\.total).quantile(0.8)
        let usual = Dictionary(grouping: strokes, by: \.drum.family)
            .mapValues { $0.map(\.amount).quantile(0.8) }
        return strokes.filter { stroke in
            stroke.amount > leastOfItsOwn * (usual[stroke.drum.family] ?? 0)
                && stroke.amount > leastOfSong * song
                && stroke.amount > leastOfOnset * onsets[stroke.onset].total
        }
    }
}

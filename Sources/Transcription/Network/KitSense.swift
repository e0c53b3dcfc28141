import MusicModel

/// What is known of any drummer and any song, applied to hits of which each was heard by itself.
///
/// One hand keeps time: of hi-hats and cymbals that were heard at one moment, one was struck. And a song keeps to its
/// kit: which one it was is decided by the hit's confidence times the share that its drum has in the whole song, as
/// prior times likelihood (T. Bayes, 1763). A bell here and there among many strokes on the ride is the ride.
struct KitSense {
    /// The confidence of all hits of each drum, added up.
    private let weight: [DrumClass: Double]

    init(_ hits: [Hit]) {
        weight = hits.reduce(into: [:]) { $0[$1.drum, default: 0] += $1.confidence }
    }

    /// The hits that make sense, in the same order.
    func sift(_ hits: [Hit]) -> [Hit] {
        var kept: [Hit] = []
        for hit in hits.map(withPlainRide) {
            let rival = kept.lastIndex { rivals($0, hit) }
            guard let rival else {
                kept.append(hit)
                continue
            }
            if plausibility(of: hit) > plausibility(of: kept[rival]) {
                kept.remove(at: rival)
                kept.append(hit)
            }
        }
        return kept
    }

    /// Seconds between strokes that count as one moment: two strokes of one hand are further apart.
    private static let moment = 0.030

    /// The share of the ride's strokes from which on bells are believed.
    private static let shareOfBells = 0.5

    private static let timekeepers: Set<DrumClass> = [.closedHiHat, .openHiHat, .crash, .ride, .rideBell]

    private func rivals(_ first: Hit, _ second: Hit) -> Bool {
        abs(first.time - second.time) < Self.moment && Self.timekeepers.contains(first.drum)
            && Self.timekeepers.contains(second.drum)
    }

    private func plausibility(of hit: Hit) -> Double { hit.confidence * (weight[hit.drum] ?? 0) }

    private func withPlainRide(_ hit: Hit) -> Hit {
        let (ride, bell) = (weight[.ride] ?? 0, weight[.rideBell] ?? 0)
        guard hit.drum == .rideBell, bell < Self.shareOfBells * ride else { return hit }
        return Hit(time: hit.time, drum: .ride, velocity: hit.velocity, confidence: hit.confidence)
    }
}

import MusicModel

/// What a drummer played to a click: quarters a minute and a meter, then the strokes.
struct PlayedTake {
    let tempo: Double
    let meter: Meter
    let hits: [Hit]

    /// From a table as `Training/ear/takes.py` writes it: tempo, numerator and denominator on the first line; then seconds,
    /// drum and velocity of each stroke, between tabs. Nil where it is another.
    init?(_ table: String) {
        let rows = table.split(separator: "\n").map { $0.split(separator: "\t") }
        guard let head = rows.first, head.count == 3, let tempo = Double(head[0]), tempo > 0,
            let numerator = Int(head[1]), let denominator = Int(head[2])
        else { return nil }
        self.tempo = tempo
        meter = Meter(numerator, denominator)
        hits = rows.dropFirst().compactMap { row in
            guard row.count == 3, let time = Double(row[0]), let drum = DrumClass(rawValue: String(row[1])),
                let velocity = Int(row[2])
            else { return nil }
            return Hit(time: time, drum: drum, velocity: velocity, confidence: 0.95)
        }
    }

    /// In seconds.
    var duration: Double { (hits.last?.time ?? 0) + 2 }

    /// To the beats of the click.
    var onClick: Transcription {
        let beat = 240 / tempo * meter.beatLength.value
        let beats = (0...Int(duration / beat)).map {
            Beat(time: Double($0) * beat, index: $0 % meter.beatsPerBar)
        }
        return Transcription(duration: duration, hits: hits, beats: beats, meter: meter, steadiness: 1)
    }

    /// Whether `written`, in seconds, is the click's sixteenth that is nearest to `played`, give or take a quarter of one.
    func isNearestSixteenth(of played: Double, _ written: Double) -> Bool {
        let sixteenth = 15 / tempo
        return abs(written / sixteenth - (played / sixteenth).rounded()) < 0.25
    }
}

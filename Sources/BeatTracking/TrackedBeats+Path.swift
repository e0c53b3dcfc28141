import MusicModel

extension TrackedBeats {
    /// The beats of a path, at `times`, one for each.
    init(_ path: BeatPath, times: [Double], lanes: Lanes, steadiness: Double) {
        let places = path.states.map { lanes.beats[$0.lane] }
        let beats = zip(places, times).map { Beat(time: $1, index: $0.index) }
        var spans: [MeterSpan] = []
        for (beat, place) in places.enumerated() {
            let meter = lanes.patterns[place.pattern].meter
            if spans.last?.meter != meter { spans.append(MeterSpan(firstBeat: beat, meter: meter)) }
        }
        self.init(beats: beats, meters: spans, steadiness: steadiness)
    }
}

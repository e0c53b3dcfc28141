import Core
import MusicModel

/// Everything that is known about a recording, for other programs: `docs/song-json.md` describes it.
package enum SongJSON {
    /// The value of `schema`. The number changes when a reader of the old form would go wrong.
    package static let schema = "drumscribe.song/1"

    /// The report as UTF-8. `result` was made from `transcription`, which `model` heard. The same input gives the same
    /// bytes.
    package static func document(
        of transcription: Transcription, notated result: NotationResult, model: UsedModel? = nil
    ) -> [UInt8] {
        let bars = result.score.bars
        let meter = transcription.meter
        return JSONText.object([
            "schema": .string(schema),
            "title": .string(TitleText.cleaned(result.score.title)),
            "duration": seconds(transcription.duration),
            "model": model.map(name) ?? .null,
            "meter": .object([
                "numerator": .integer(meter.numerator), "denominator": .integer(meter.denominator),
            ]),
            "tempo": bars.first?.tempo.map(tempo) ?? .null,
            "steadiness": .decimal(transcription.steadiness, places: 3),
            "bars": .integer(bars.count),
            "tempos": .array(bars.enumerated().compactMap(mark)),
            "beats": .array(result.beats.map(beat)),
            "hits": .array(zip(transcription.hits, result.placements).map(hit)),
            "notation": SongJSONNotation(result.placements).value,
        ]).document
    }
}

extension SongJSON {
    static func seconds(_ value: Double) -> JSONText { .decimal(value, places: 3) }

    private static func name(of model: UsedModel) -> JSONText {
        .object(["name": .string(model.name), "sha256": .string(model.digest.description)])
    }

    private static func tempo(_ value: Double) -> JSONText { .decimal(value, places: 2) }

    private static func mark(_ index: Int, _ bar: Bar) -> JSONText? {
        bar.tempo.map { .object(["bar": .integer(index + 1), "tempo": tempo($0)]) }
    }

    private static func beat(_ beat: BarBeat) -> JSONText {
        .object(["time": seconds(beat.time), "bar": .integer(beat.bar), "beat": .integer(beat.beat)])
    }

    private static func hit(_ hit: Hit, _ placement: HitPlacement) -> JSONText {
        let time = seconds(hit.time)
        let drum = JSONText.string(hit.drum.rawValue)
        let velocity = JSONText.integer(hit.velocity)
        let confidence = JSONText.decimal(hit.confidence, places: 3)
        guard let position = placement.position else {
            return .object(["time": time, "drum": drum, "velocity": velocity, "confidence": confidence])
        }
        return .object([
            "time": time, "drum": drum, "velocity": velocity, "confidence": confidence,
            "bar": .integer(position.bar), "position": .string(position.onset.description),
        ])
    }
}

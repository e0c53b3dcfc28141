import Core
import MusicModel

/// Everything that is known about a recording, for other programs: `docs/song-json.md` and `docs/song.schema.json` describe it.
package enum SongJSON {
    /// The value of `schema`. The number changes when a reader of the old form would go wrong.
    package static let schema = "drumscribe.song/2"

    /// The report as UTF-8. `result` was made from `transcription`, which `model` heard, if a model did; `wishes` are its
    /// owner's. The same input gives the same bytes.
    package static func document(
        of transcription: Transcription, notated result: NotationResult, model: UsedModel? = nil,
        wishes: SongWishes = .none
    ) -> [UInt8] {
        let score = SongJSONScore(result.score)
        return JSONText.object([
            "schema": .string(schema),
            "title": .string(TitleText.cleaned(result.score.title)),
            "artist": result.score.artist.map { .string(TitleText.cleaned($0)) } ?? .null,
            "duration": seconds(transcription.duration),
            "model": model.map(Self.model) ?? .null,
            "steadiness": .decimal(transcription.steadiness, places: 3),
            "metered": .bool(result.score.isMetered),
            "tempo": result.score.bars.first?.tempo.map(tempo) ?? .null,
            "bars": .integer(result.score.bars.count),
            "pickup": result.score.bars.first?.signs.pickup.map { .string($0.description) } ?? .null,
            "meters": score.meters,
            "tempos": score.tempos,
            "feels": score.feels,
            "sections": .array(result.sections.map(section)),
            "repeats": score.repeats,
            "uncertain": score.uncertain,
            "beats": .array(result.beats.map { beat($0, in: result) }),
            "hits": .array(zip(transcription.hits, result.placements).map { hit($0, $1, in: result) }),
            "notation": SongJSONNotation(result).value,
            "options": SongJSONWishes(wishes: wishes).options,
            "remarks": SongJSONWishes(wishes: wishes).remarks,
        ]).document
    }
}

extension SongJSON {
    static func seconds(_ value: Double) -> JSONText { .decimal(value, places: 3) }

    static func tempo(_ value: Double) -> JSONText { .decimal(value, places: 2) }

    private static func model(_ model: UsedModel) -> JSONText {
        .object(["name": .string(model.name), "sha256": .string(model.digest.description)])
    }

    private static func section(_ section: NotationResult.Section) -> JSONText {
        .object([
            "name": .string(TitleText.cleaned(section.name)), "bar": .integer(section.bar),
            "time": section.time.map(seconds) ?? .null,
        ])
    }

    private static func beat(_ beat: BarBeat, in result: NotationResult) -> JSONText {
        .object([
            "time": seconds(beat.time), "bar": .integer(result.printedNumber(of: beat.bar)),
            "beat": .integer(beat.beat),
        ])
    }

    private static func hit(_ hit: Hit, _ placement: HitPlacement, in result: NotationResult) -> JSONText {
        let time = seconds(hit.time)
        let drum = JSONText.string(hit.drum.rawValue)
        let velocity = JSONText.integer(hit.velocity)
        let confidence = JSONText.decimal(hit.confidence, places: 3)
        guard let position = placement.position else {
            return .object(["time": time, "drum": drum, "velocity": velocity, "confidence": confidence])
        }
        return .object([
            "time": time, "drum": drum, "velocity": velocity, "confidence": confidence,
            "bar": .integer(result.printedNumber(of: position.bar)),
            "position": .string(position.onset.description),
        ])
    }
}

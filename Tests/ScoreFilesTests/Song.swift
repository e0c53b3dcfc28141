import MusicModel

/// A reader's own idea of the report.
struct Song: Decodable {
    let schema, title: String
    let artist, pickup: String?
    let meters: [MeterMark]
    let sections: [Section]
    let repeats: [Passage]
    let beats: [CountedBeat]
    let hits: [TranscribedHit]
    let notation: Changes
}

extension Song {
    struct MeterMark: Decodable {
        let bar, numerator, denominator: Int
    }

    struct Section: Decodable {
        let name: String
        let bar: Int
        let time: Double?
    }

    struct Passage: Decodable {
        let from, to, times: Int
    }

    struct CountedBeat: Decodable {
        let time: Double
        let bar, beat: Int
    }

    struct TranscribedHit: Decodable {
        let time: Double
        let drum: DrumClass
        let velocity: Int
        let confidence: Double
        let bar: Int?
        let position: String?
    }

    struct Changes: Decodable {
        let moved: [Moved]
        let ornaments: [Int]
        let merged: [Merged]
        let renamed: [Renamed]
        let leftOut: [LeftOut]

        enum CodingKeys: String, CodingKey {
            case moved, ornaments, merged, renamed
            case leftOut = "left_out"
        }
    }

    struct Renamed: Decodable {
        let hit: Int
        let `as`: String
    }

    struct Moved: Decodable {
        let hit: Int
        let by: Double
    }

    struct Merged: Decodable {
        let hit, into: Int
    }

    struct LeftOut: Decodable {
        let hit: Int
        let reason: String
    }
}

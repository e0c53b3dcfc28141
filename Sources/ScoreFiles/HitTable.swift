import MusicModel

/// The strokes as a table for spreadsheets: RFC 4180, UTF-8 without mark, one stroke a line.
package enum HitTable {
    /// A line of names, then all hits of `transcription` by time: `time` in seconds, `drum`, `key` of General MIDI,
    /// `velocity`, `confidence`; `bar` as printed and `position` in it as a part of a whole note, both empty where `result`
    /// has no head for the hit. The same input gives the same bytes.
    package static func csv(of transcription: Transcription, notated result: NotationResult) -> [UInt8] {
        let lines = zip(transcription.hits, result.placements).map { line($0, $1, in: result) }
        return Array(([names] + lines).map { $0 + "\r\n" }.joined().utf8)
    }

    private static let names = "time,drum,key,velocity,confidence,bar,position"

    private static func line(_ hit: Hit, _ placement: HitPlacement, in result: NotationResult) -> String {
        let position = placement.position
        let bar = position.map { String(result.printedNumber(of: $0.bar)) } ?? ""
        let fields = [
            DecimalText.text(of: hit.time, places: 3), hit.drum.rawValue, String(hit.drum.midiKey),
            String(hit.velocity), DecimalText.text(of: hit.confidence, places: 3), bar,
            position.map { DecimalText.text(of: $0.onset.value, places: 6) } ?? "",
        ]
        return fields.joined(separator: ",")
    }
}

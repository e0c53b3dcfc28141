import MusicModel

/// The part of the report that tells what the score does not say as it was heard. Hits are named by their place in the list
/// of hits, from 0.
struct SongJSONNotation {
    private var merged: [JSONText] = []
    private var moved: [JSONText] = []
    private var ornaments: [JSONText] = []
    private var leftOut: [JSONText] = []
    private let renamed: [JSONText]

    init(_ result: NotationResult) {
        renamed = result.renamed.sorted { $0.key < $1.key }
            .map { .object(["hit": .integer($0.key), "as": .string($0.value.rawValue)]) }
        for (index, placement) in result.placements.enumerated() {
            switch placement {
            case .written(_, let shift):
                guard abs(shift) > NotationResult.movedBeyond else { continue }
                moved.append(.object(["hit": .integer(index), "by": SongJSON.seconds(shift)]))
            case .ornament: ornaments.append(.integer(index))
            case .merged(let other):
                merged.append(.object(["hit": .integer(index), "into": .integer(other)]))
            case .leftOut(let reason):
                leftOut.append(.object(["hit": .integer(index), "reason": .string(reason.rawValue)]))
            }
        }
    }

    var value: JSONText {
        .object([
            "moved_beyond": SongJSON.seconds(NotationResult.movedBeyond),
            "moved": .array(moved), "ornaments": .array(ornaments), "merged": .array(merged),
            "renamed": .array(renamed), "left_out": .array(leftOut),
        ])
    }
}

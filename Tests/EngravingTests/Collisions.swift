@testable import Engraving

/// Which things of a page lie on each other that must not: all but the pairs that are made to touch.
struct Collisions {
    private let inks: [Ink]

    init(items: [DisplayItem], fonts: EngravingFonts) {
        inks = items.map { Ink($0, fonts: fonts) }.sorted { $0.bounds.left < $1.bounds.left }
    }

    var complaints: [String] {
        var complaints: [String] = []
        var open: [Ink] = []
        for ink in inks {
            open.removeAll { $0.bounds.right <= ink.bounds.left }
            for other in open where clash(other, ink) {
                complaints.append("\(other.item) lies on \(ink.item)")
            }
            open.append(ink)
        }
        return complaints
    }

    private typealias Kind = DisplayItem.Kind

    private func clash(_ first: Ink, _ second: Ink) -> Bool {
        guard first.bounds.overlaps(second.bounds, by: Self.close), !Self.mayTouch(first.item, second.item)
        else {
            return false
        }
        return first.overlaps(second, by: first.item.kind == second.item.kind ? Self.loose : Self.close)
    }

    /// Heads a space apart just touch, and letters are measured with the room of those that have tails.
    private static let loose = 0.1
    private static let close = 0.03

    private static func mayTouch(_ first: DisplayItem, _ second: DisplayItem) -> Bool {
        let kinds = [first.kind, second.kind]
        if let line = kinds.firstIndex(of: .staffLine) { return onStaff.contains(kinds[1 - line]) }
        if let place = first.place, let other = second.place {
            if place == other { return !isRivalry(kinds, among: rivalsOfOneEvent) }
            if place.bar == other.bar, place.stems == other.stems, isRivalry(kinds, among: ofOneVoice) {
                return true
            }
        }
        if first.place == nil, first.kind == second.kind { return composed.contains(first.kind) }
        return isRivalry(kinds, among: pairs)
    }

    private static func isRivalry(_ kinds: [Kind], among pairs: [Kind: Set<Kind>]) -> Bool {
        pairs[kinds[0]]?.contains(kinds[1]) == true || pairs[kinds[1]]?.contains(kinds[0]) == true
    }

    /// What stands between the lines of the staff.
    private static let onStaff: Set<Kind> = [
        .staffLine, .barLine, .repeatDot, .clef, .meter, .courtesyMeter, .notehead, .grace, .graceLine, .stem,
        .flag, .beam, .dot, .rest, .parenthesis, .roll, .tie, .simile, .longRest,
    ]

    /// What must keep apart even where it belongs to one chord.
    private static let rivalsOfOneEvent: [Kind: Set<Kind>] = [
        .accent: [
            .open, .stopped, .notehead, .stem, .beam, .flag, .roll, .tie, .tupletNumber, .tupletBracket,
        ],
        .open: [.stopped, .notehead, .stem, .beam, .flag, .roll, .tie, .tupletNumber, .tupletBracket],
        .stopped: [.notehead, .stem, .beam, .flag, .roll, .tie, .tupletNumber, .tupletBracket],
        .tupletNumber: [.notehead, .stem, .beam, .flag, .rest, .tupletBracket, .tie],
        .tupletBracket: [.notehead, .stem, .beam, .flag, .rest, .tie],
        .beam: [.notehead, .rest, .dot, .parenthesis, .tie, .grace, .roll],
        .flag: [.notehead, .parenthesis, .dot, .tie],
        .dot: [.notehead, .parenthesis, .dot, .rest, .stem],
        .grace: [.notehead, .parenthesis, .stem, .grace, .ledger],
        .graceLine: [.notehead, .parenthesis, .stem, .flag],
        .roll: [.notehead, .parenthesis],
        .tie: [.notehead, .stem],
    ]

    /// A beam is joined to the stems of its group and to its own second beam, which begins at another chord.
    private static let ofOneVoice: [Kind: Set<Kind>] = [.beam: [.beam, .stem]]

    /// Whatever they belong to.
    private static let pairs: [Kind: Set<Kind>] = [.tie: [.barLine]]

    /// Made of several pieces.
    private static let composed: Set<Kind> = [
        .barLine, .meter, .courtesyMeter, .simile, .longRest, .longRestCount, .simileCount, .tempo, .feel,
        .rehearsal, .uncertain, .key,
    ]
}

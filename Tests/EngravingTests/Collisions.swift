@testable import Engraving

/// Which things of a page lie on each other that must not.
struct Collisions {
    private let inks: [(item: DisplayItem, box: Box)]

    init(items: [DisplayItem], fonts: EngravingFonts) {
        inks = items.filter { Self.rivals[$0.kind] != nil && !Self.isSlanted($0) }.map {
            ($0, $0.bounds(in: fonts))
        }
        .sorted { $0.1.left < $1.1.left }
    }

    /// Heads a space apart may just touch. What each kind must keep off, if it belongs to another event. The box of a slanted beam is
    /// no measure and left out.
    private static let rivals: [DisplayItem.Kind: Set<DisplayItem.Kind>] = [
        .notehead: [.notehead, .rest, .parenthesis, .dot, .meter, .clef, .barLine, .repeatDot],
        .rest: [.rest, .accent, .open, .stopped, .tupletNumber, .barLine, .repeatDot, .clef, .meter],
        .parenthesis: [.parenthesis, .notehead, .rest, .barLine, .meter],
        .dot: [.notehead, .rest, .barLine],
        .grace: [
            .notehead, .rest, .parenthesis, .dot, .stem, .flag, .barLine, .repeatDot, .meter, .beam, .grace,
        ],
        .graceLine: [
            .notehead, .rest, .parenthesis, .dot, .stem, .barLine, .meter, .beam, .accent, .graceLine,
        ],
        .accent: marks, .open: marks, .stopped: marks,
        .roll: [.notehead, .beam, .rest, .accent, .barLine],
        .tupletNumber: [.tupletNumber, .accent, .open, .stopped, .notehead, .stem],
        .tupletBracket: [.accent, .open, .stopped, .notehead],
        .beam: [.accent, .open, .stopped, .rest],
        .tempo: words, .feel: words, .rehearsal: words, .remark: words, .repeatCount: words,
        .simile: [.barLine, .repeatDot, .meter, .clef], .longRest: [.barLine, .repeatDot, .meter, .clef],
        .barLine: [.notehead, .rest, .dot, .parenthesis, .meter, .courtesyMeter, .repeatDot],
        .repeatDot: [.notehead, .rest, .meter, .clef],
        .meter: [.notehead, .clef, .barLine],
        .clef: [.notehead, .meter, .barNumber, .barLine],
        .flag: [.accent, .open, .stopped, .barLine],
        .stem: [.tupletNumber],
        .uncertain: [.notehead, .stem, .beam, .rest, .tupletNumber],
        .key: [.key, .title, .instrument, .artist, .tempo, .feel, .rehearsal, .notehead, .beam],
        .title: [.artist, .instrument], .instrument: [.artist],
    ]

    private static let marks: Set<DisplayItem.Kind> = [
        .accent, .open, .stopped, .notehead, .rest, .tupletNumber, .tupletBracket, .beam, .flag,
    ]

    private static let words: Set<DisplayItem.Kind> = [
        .accent, .open, .stopped, .beam, .notehead, .tupletNumber, .tupletBracket, .flag, .stem, .simileCount,
        .longRestCount, .barNumber, .repeatCount, .tempo, .feel, .rehearsal, .remark, .roll,
    ]

    var complaints: [String] {
        var complaints: [String] = []
        for (index, first) in inks.enumerated() {
            for second in inks[(index + 1)...] {
                guard second.box.left < first.box.right else { break }
                if clash(first, second) { complaints.append("\(first.item) lies on \(second.item)") }
            }
        }
        return complaints
    }

    private func clash(_ first: (item: DisplayItem, box: Box), _ second: (item: DisplayItem, box: Box))
        -> Bool
    {
        guard Self.areRivals(first.item.kind, second.item.kind) else { return false }
        guard first.item.kind != .key || second.item.kind != .key else { return false }
        guard !Self.isOneThing(first.item, second.item) else { return false }
        return first.box.overlaps(second.box, by: first.item.kind == second.item.kind ? 0.1 : 0.03)
    }

    private static func areRivals(_ first: DisplayItem.Kind, _ second: DisplayItem.Kind) -> Bool {
        rivals[first]?.contains(second) == true || rivals[second]?.contains(first) == true
    }

    private static func isSlanted(_ item: DisplayItem) -> Bool {
        guard case .polygon(let points) = item.shape, item.kind == .beam else { return false }
        return points[0].y != points[1].y
    }

    /// The heads and marks of one chord may touch; the digits of a number and the parts of a tempo do.
    private static func isOneThing(_ first: DisplayItem, _ second: DisplayItem) -> Bool {
        let areMarks = [first.kind, second.kind].allSatisfy { [.accent, .open, .stopped].contains($0) }
        if first.place != nil { return first.place == second.place && !areMarks }
        return first.kind == second.kind && [.tempo, .meter, .feel, .rehearsal].contains(first.kind)
    }
}

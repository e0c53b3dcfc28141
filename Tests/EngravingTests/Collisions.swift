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
        .notehead: [.notehead, .rest, .parenthesis, .dot, .accent, .open, .meter, .clef, .barLine, .tempo],
        .rest: [.rest, .accent, .open, .tupletNumber, .barLine, .clef, .meter],
        .parenthesis: [.parenthesis, .notehead, .rest, .barLine, .meter],
        .dot: [.notehead, .rest, .barLine, .parenthesis],
        .accent: [.accent, .open, .notehead, .rest, .tupletNumber, .tupletBracket, .beam, .tempo, .flag],
        .open: [.open, .accent, .notehead, .rest, .tupletNumber, .tupletBracket, .beam, .tempo, .flag],
        .tupletNumber: [.tupletNumber, .accent, .open, .notehead, .stem, .tempo],
        .tupletBracket: [.accent, .open, .notehead, .tempo],
        .beam: [.accent, .open, .rest],
        .tempo: [.tempo, .accent, .open, .beam, .notehead, .tupletNumber, .tupletBracket, .key, .flag],
        .barLine: [.notehead, .rest, .dot, .parenthesis, .meter],
        .meter: [.notehead, .clef, .barLine],
        .clef: [.notehead, .meter, .barNumber],
        .flag: [.accent, .open, .tempo, .barLine],
        .stem: [.tupletNumber],
        .key: [.key, .title, .instrument, .tempo, .notehead, .beam],
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
        guard Self.rivals[first.item.kind]?.contains(second.item.kind) == true else { return false }
        guard first.item.kind != .key || second.item.kind != .key else { return false }
        guard !Self.isOneThing(first.item, second.item) else { return false }
        return first.box.overlaps(second.box, by: first.item.kind == second.item.kind ? 0.1 : 0.03)
    }

    private static func isSlanted(_ item: DisplayItem) -> Bool {
        guard case .polygon(let points) = item.shape else { return false }
        return points[0].y != points[1].y
    }

    /// The heads and marks of one chord may touch; the digits of a number and the parts of a tempo do.
    private static func isOneThing(_ first: DisplayItem, _ second: DisplayItem) -> Bool {
        let areMarks = [first.kind, second.kind].allSatisfy { [.accent, .open].contains($0) }
        if first.place != nil { return first.place == second.place && !areMarks }
        return first.kind == second.kind && [.tempo, .meter].contains(first.kind)
    }
}

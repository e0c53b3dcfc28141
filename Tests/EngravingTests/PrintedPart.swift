import MusicModel

@testable import Engraving

/// A display list with the score it came from, to ask where things stand.
struct PrintedPart {
    let score: Score
    let fonts: EngravingFonts
    let list: DisplayList
    private let byPlace: [Place: [DisplayItem]]
    /// The bars of which any note or rest is printed.
    private let written: Set<Int>

    init(_ score: Score, format: PageFormat = .a4, fonts: EngravingFonts? = nil) throws {
        let fonts = try fonts ?? EngravingFonts.load()
        let list = Engraver(fonts: fonts, page: format, marksUncertain: true).layout(of: score)
        self.score = score
        self.fonts = fonts
        self.list = list
        byPlace = Dictionary(grouping: list.pages.flatMap(\.items).filter { $0.place != nil }) { item in
            item.place ?? Place(bar: -1, stems: .up, event: -1)
        }
        written = Set(byPlace.keys.map(\.bar))
    }

    /// Every chord and rest of the bars that are printed with their notes.
    var events: [(place: Place, event: VoiceEvent)] {
        score.bars.indices.flatMap { index in
            StemDirection.allCases.flatMap { stems in
                voice(stems, ofBar: index).events.enumerated().map {
                    (Place(bar: index, stems: stems, event: $0), $1)
                }
            }
        }
    }

    var chords: [(place: Place, event: VoiceEvent)] { events.filter { !$0.event.isRest } }

    func voice(_ stems: StemDirection, ofBar bar: Int) -> Voice {
        guard isWritten(bar) else { return .silent }
        return stems == .up ? score.bars[bar].hands : score.bars[bar].feet
    }

    /// Similes are written out where they begin a line.
    func isWritten(_ bar: Int) -> Bool {
        bar == 0 || score.bars[bar].signs.simile == nil || written.contains(bar)
    }

    func boxes(_ kind: DisplayItem.Kind, at place: Place) -> [Box] {
        (byPlace[place] ?? []).filter { $0.kind == kind }.map { $0.bounds(in: fonts) }
    }

    func polygons(at place: Place) -> [[Point]] {
        (byPlace[place] ?? []).filter { $0.kind == .beam }.compactMap { item in
            if case .polygon(let points) = item.shape { points } else { nil }
        }
    }

    /// The left edge of the slot that an event stands in, told from its stem or, for whole notes, from its heads.
    func slot(of place: Place) -> Double? {
        if let stem = boxes(.stem, at: place).first {
            return place.stems == .up ? stem.right - Rules.slotWidth : stem.left
        }
        return boxes(.notehead, at: place).map { $0.middle.x - Rules.slotWidth / 2 }.min()
    }

    /// Where a stem ends, away from its heads.
    func tip(at place: Place) -> Double? {
        boxes(.stem, at: place).first.map { place.stems == .up ? $0.top : $0.bottom }
    }

    /// All items of one kind, page by page.
    func boxes(_ kind: DisplayItem.Kind) -> [[Box]] {
        list.pages.map { page in page.items.filter { $0.kind == kind }.map { $0.bounds(in: fonts) } }
    }

    /// The staves of each page, from the top: the box around each five lines.
    var staves: [[Box]] {
        boxes(.staffLine).map { lines in
            stride(from: 0, to: lines.count, by: 5).map { start in
                lines[start..<(start + 5)].dropFirst().reduce(lines[start]) { $0.union($1) }
            }
        }
    }
}

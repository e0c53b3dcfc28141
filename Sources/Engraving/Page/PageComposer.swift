import MusicModel

/// Puts a score on pages: title block, drum key, systems, footers.
struct PageComposer {
    let fonts: EngravingFonts
    let format: PageFormat
    var marksUncertain = false

    func compose(_ score: Score) -> DisplayList {
        let title = PrintableText(fonts: fonts, style: .regular).clean(score.title, else: Self.untitled)
        let head = head(title, score)
        let systems = systems(of: score)
        let breaker = PageBreaker(
            systems: systems, firstHeight: body.height - head.height - Self.footerRoom,
            height: body.height - Self.footerRoom)
        let ranges = systems.isEmpty ? [0..<0] : breaker.pages()
        let pages = ranges.enumerated().map { number, range in
            let top = body.top + (number == 0 ? head.height : 0)
            let ys = range.isEmpty ? [] : breaker.positions(on: range)
            let music = zip(range, ys).flatMap { system, y in
                systems[system].items.map { $0.placed(at: Point(body.left, top + y)) }
            }
            return DisplayPage(
                items: (number == 0 ? head.items : []) + music
                    + footer(title, page: number + 1, of: ranges.count))
        }
        return DisplayList(title: title, format: format, pages: pages)
    }

    private var body: Box { format.body }

    private static let untitled = "Untitled"
    private static let footerRoom = 4.5
    private static let titleSize = 4.0
    private static let instrumentSize = 1.9
    private static let footerSize = 1.25

    // MARK: music

    private func systems(of score: Score) -> [EngravedSystem] {
        let planner = ScorePlanner(score: score, fonts: fonts)
        let plans = planner.plans()
        let room = body.width - SystemWriter.indent(fonts)
        let breaker = LineBreaker(width: room, plans: plans, openings: planner.openings(of: plans))
        return breaker.systems().map { system in
            SystemWriter(
                fonts: fonts, plans: plans, system: system, marksUncertain: marksUncertain,
                remark: system.bars.lowerBound == 0 ? remark(of: score) : nil
            ).write()
        }
    }

    /// What a reader must know of bars that follow no beat.
    private func remark(of score: Score) -> String? {
        guard !score.isMetered, let bar = score.bars.first else { return nil }
        guard let tempo = bar.tempo, tempo > 0 else { return "Free time" }
        let seconds = (bar.length.value * 240 / tempo * 10).rounded() / 10
        return "Free time; from bar line to bar line \(Self.figure(seconds)) s"
    }

    private static func figure(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }

    // MARK: what stands around it

    private func head(_ title: String, _ score: Score) -> (items: [DisplayItem], height: Double) {
        let titleBase = body.top + Self.titleSize
        let instrumentBase = titleBase + Self.instrumentSize * 1.9
        let lines =
            [
                fitted(
                    .title, title, Self.titleSize, .middle, width: body.width,
                    at: Point(body.middle.x, titleBase)),
                text(.instrument, "Drums", Self.instrumentSize, .start, at: Point(body.left, instrumentBase)),
            ] + artist(score.artist, base: instrumentBase)
        let top = instrumentBase + 0.6
        let kit = score.kit
        guard !kit.isEmpty else { return (lines, top + 2 - body.top) }
        let key = DrumKey(kit, width: body.width, fonts: fonts)
        let left = body.middle.x - key.width / 2
        return (lines + key.items.map { $0.placed(at: Point(left, top)) }, top + key.height + 2.2 - body.top)
    }

    private func artist(_ artist: String?, base: Double) -> [DisplayItem] {
        let name = PrintableText(fonts: fonts, style: .regular).clean(artist ?? "", else: "")
        guard !name.isEmpty else { return [] }
        return [
            fitted(
                .artist, name, Self.instrumentSize, .end, width: body.width * 0.7, at: Point(body.right, base)
            )
        ]
    }

    /// Text that is too long is set smaller, down to two thirds, and then cut.
    private func fitted(
        _ kind: DisplayItem.Kind, _ words: String, _ size: Double, _ anchor: TextLine.Anchor, width: Double,
        at point: Point
    ) -> DisplayItem {
        let natural = fonts.width(of: words, size: size, style: .regular)
        let smaller = size * min(1, max(width / max(natural, width), 2 / 3))
        let shown = PrintableText(fonts: fonts, style: .regular).fitting(words, width: width, size: smaller)
        return text(kind, shown, smaller, anchor, at: point)
    }

    private func footer(_ title: String, page: Int, of count: Int) -> [DisplayItem] {
        let shown = PrintableText(fonts: fonts, style: .regular)
            .fitting(title, width: body.width * 0.38, size: Self.footerSize)
        let base = body.bottom - 0.4
        return [
            text(.footer, shown, Self.footerSize, .start, at: Point(body.left, base)),
            text(.footer, "Engraved by Drumscribe", Self.footerSize, .middle, at: Point(body.middle.x, base)),
            text(.footer, "\(page)/\(count)", Self.footerSize, .end, at: Point(body.right, base)),
        ]
    }

    private func text(
        _ kind: DisplayItem.Kind, _ text: String, _ size: Double, _ anchor: TextLine.Anchor, at point: Point
    ) -> DisplayItem {
        DisplayItem(kind, nil, .text(TextLine(text, size: size, anchor: anchor), at: point))
    }
}

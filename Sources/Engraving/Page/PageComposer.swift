import MusicModel

/// Puts a score on pages: title block, drum key, systems, footers.
struct PageComposer {
    let fonts: EngravingFonts
    let format: PageFormat

    func compose(_ score: Score) -> DisplayList {
        let title = PrintableText(fonts: fonts, style: .regular).clean(score.title, else: Self.untitled)
        let head = head(title, score.kit)
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
        let plans = score.bars.indices.map { index in
            BarPlan(
                score.bars[index], index: index, after: index > 0 ? score.bars[index - 1] : nil,
                isLast: index == score.bars.count - 1, fonts: fonts)
        }
        let room = body.width - SystemWriter.indent(fonts)
        return LineBreaker(width: room, plans: plans).systems().map { system in
            SystemWriter(fonts: fonts, plans: plans, system: system).write()
        }
    }

    // MARK: what stands around it

    private func head(_ title: String, _ kit: [DrumClass]) -> (items: [DisplayItem], height: Double) {
        let titleBase = body.top + Self.titleSize
        let instrumentBase = titleBase + Self.instrumentSize * 1.9
        let shown = PrintableText(fonts: fonts, style: .regular)
            .fitting(title, width: body.width, size: Self.titleSize)
        let lines = [
            text(.title, shown, Self.titleSize, .middle, at: Point(body.middle.x, titleBase)),
            text(.instrument, "Drums", Self.instrumentSize, .start, at: Point(body.left, instrumentBase)),
        ]
        let top = instrumentBase + 0.6
        guard !kit.isEmpty else { return (lines, top + 2 - body.top) }
        let key = DrumKey(kit, width: body.width, fonts: fonts)
        let left = body.middle.x - key.width / 2
        return (lines + key.items.map { $0.placed(at: Point(left, top)) }, top + key.height + 2.2 - body.top)
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

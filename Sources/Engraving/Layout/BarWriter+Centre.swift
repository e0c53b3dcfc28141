import MusicModel

/// What stands in the middle of a bar: rests, and signs in the place of music.
extension BarWriter {
    func writeCentre(to items: inout [DisplayItem]) {
        switch plan.content {
        case .silence: writeRest(plan.hands, line: -1, to: &items)
        case .simile(let count): items += simile(count)
        case .longRest(let count): items += longRest(count)
        case .voices:
            for voice in plan.voices {
                if let line = voice.wholeBarRest { writeRest(voice, line: line, to: &items) }
            }
        }
    }

    /// The left and right end of the bar's room.
    private var room: (left: Double, right: Double) {
        (start + plan.opening, end - plan.closing.width)
    }

    private var middle: Double { (room.left + room.right) / 2 }

    private func writeRest(_ voice: VoicePlan, line: Double, to items: inout [DisplayItem]) {
        let x = middle - fonts.metrics(of: .restWhole).box.middle.x
        let place = Place(bar: plan.index, stems: voice.stems, event: 0)
        items.append(DisplayItem(.rest, place, .glyph(.restWhole, at: Point(x, line), scale: 1)))
    }

    /// A heavy slant between two dots, and the bar's number in its group above.
    private func simile(_ count: Int?) -> [DisplayItem] {
        let slant = [Point(-1.35, 1), Point(0.65, -1), Point(1.35, -1), Point(-0.65, 1)]
        let dot = fonts.metrics(of: .augmentationDot).box
        let dots = [Point(-1.15, -0.55), Point(1.15, 0.55)].map { at in
            DisplayItem(
                .simile, nil,
                .glyph(.augmentationDot, at: at + Point(middle - dot.middle.x, -dot.middle.y), scale: 1))
        }
        let sign = DisplayItem(.simile, nil, .polygon(slant.map { $0 + Point(middle, 0) }))
        let number = count.map {
            DigitRow($0, fonts: fonts, middle: -3.1, scale: 0.65).items(.simileCount, nil, centre: middle)
        }
        return [sign] + dots + (number ?? [])
    }

    /// A heavy bar between two strokes, and how many bars it stands for.
    private func longRest(_ count: Int) -> [DisplayItem] {
        let left = room.left + 1.2, right = room.right - 1.2
        let ends = [left, right - Rules.longRestEnd].map {
            Box(left: $0, top: -1, right: $0 + Rules.longRestEnd, bottom: 1)
        }
        let bar = Box(left: left, top: -0.4, right: right, bottom: 0.4)
        let number = DigitRow(count, fonts: fonts, middle: -3.4, scale: 1)
        return ([bar] + ends).map { DisplayItem(.longRest, nil, .box($0)) }
            + number.items(.longRestCount, nil, centre: middle)
    }
}

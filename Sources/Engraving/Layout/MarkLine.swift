import MusicModel

/// One line of words and figures above a bar: its letter in a box, its tempo, its feel. From x = 0, on the baseline.
struct MarkLine {
    private(set) var items: [DisplayItem] = []
    private(set) var width = 0.0
    private let fonts: EngravingFonts

    init(fonts: EngravingFonts) {
        self.fonts = fonts
    }

    private static let gap = 1.1
    private static let textSize = 1.75
    private static let noteScale = 0.68

    /// A letter in a box.
    mutating func add(rehearsal letter: String) {
        separate()
        let size = 2.1, inset = 0.5
        let wide = max(fonts.width(of: letter, size: size, style: .bold), 1.1) + 2 * inset
        let text = TextLine(letter, size: size, style: .bold, anchor: .middle)
        items.append(DisplayItem(.rehearsal, nil, .text(text, at: Point(width + wide / 2, 0))))
        items += frame(
            Box(left: width, top: -0.73 * size - inset, right: width + wide, bottom: inset), .rehearsal)
        width += wide
    }

    /// A note and how many there are in a minute; `tempo` in quarters a minute.
    mutating func add(tempo: Double, beat: NoteValue) {
        separate()
        var figure = NoteFigure(.tempo, fonts: fonts)
        figure.add(beat)
        add(figure)
        let perMinute = tempo / (beat.length.value * 4)
        add("= \(Int(max(1, min(perMinute.rounded(), 999))))", .tempo)
    }

    mutating func add(feel: Feel) {
        separate()
        switch feel {
        case .straight: add("Straight", .feel)
        case .swungEighths: add(feel: .eighth, long: .quarter)
        case .swungSixteenths: add(feel: .sixteenth, long: .eighth)
        }
    }

    mutating func add(remark: String) {
        separate()
        add(remark, .remark)
    }

    private mutating func add(feel short: NoteValue.Shape, long: NoteValue.Shape) {
        add(short == .eighth ? "Swing" : "Swing 16ths", .feel)
        width += 0.9
        var pair = NoteFigure(.feel, fonts: fonts)
        pair.addPair(short, short)
        add(pair)
        add("=", .feel)
        width += 0.5
        var swung = NoteFigure(.feel, fonts: fonts)
        if long.flags > 0 {
            swung.addPair(long, short)
        } else {
            swung.add(NoteValue(long))
            swung.skip(0.7)
            swung.add(NoteValue(short))
        }
        swung.bracketTriplet(from: 0)
        add(swung)
    }

    private mutating func add(_ figure: NoteFigure) {
        items += figure.items.map { $0.placed(at: Point(width, 0), scale: Self.noteScale) }
        width += figure.width * Self.noteScale + 0.5
    }

    private mutating func add(_ text: String, _ kind: DisplayItem.Kind) {
        let line = TextLine(text, size: Self.textSize, style: kind == .remark ? .regular : .bold)
        items.append(DisplayItem(kind, nil, .text(line, at: Point(width, 0))))
        width += fonts.width(of: text, size: line.size, style: line.style)
    }

    private mutating func separate() {
        if width > 0 { width += Self.gap }
    }

    private func frame(_ box: Box, _ kind: DisplayItem.Kind) -> [DisplayItem] {
        let line = 0.16
        return [
            Box(left: box.left, top: box.top, right: box.right, bottom: box.top + line),
            Box(left: box.left, top: box.bottom - line, right: box.right, bottom: box.bottom),
            Box(left: box.left, top: box.top, right: box.left + line, bottom: box.bottom),
            Box(left: box.right - line, top: box.top, right: box.right, bottom: box.bottom),
        ].map { DisplayItem(kind, nil, .box($0)) }
    }
}

/// A tempo mark: a small quarter note, and how many there are in a minute.
struct TempoMark {
    private let fonts: EngravingFonts
    private let perMinute: Int
    private static let scale = 0.75
    private static let textSize = 1.75

    /// `tempo` in quarter notes a minute.
    init(_ tempo: Double, fonts: EngravingFonts) {
        self.fonts = fonts
        perMinute = Int(max(1, min(tempo.rounded(), 999)))
    }

    /// The mark with its note's left edge at x = 0 and its baseline at y = 0.
    var items: [DisplayItem] {
        let head = fonts.metrics(of: .headBlack)
        let middle = -head.box.bottom * Self.scale
        let right = head.box.width * Self.scale
        let stem = Box(
            left: right - Rules.stem, top: middle - 2.4, right: right, bottom: middle + head.attachment.y)
        return [
            DisplayItem(
                .tempo, nil,
                .glyph(.headBlack, at: Point(-head.box.left * Self.scale, middle), scale: Self.scale)),
            DisplayItem(.tempo, nil, .box(stem)),
            DisplayItem(
                .tempo, nil,
                .text(
                    TextLine("= \(perMinute)", size: Self.textSize, style: .bold), at: Point(right + 0.6, 0))),
        ]
    }
}

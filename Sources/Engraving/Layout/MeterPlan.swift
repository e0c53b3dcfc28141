import MusicModel

/// A time signature before it is put on the page.
struct MeterPlan {
    let items: [DisplayItem]
    /// The room it takes with the gap before it.
    let width: Double
}

extension MeterPlan {
    init(_ meter: Meter, fonts: EngravingFonts) {
        let rows = [(meter.numerator, -1.0), (meter.denominator, 1.0)].map { number, y in
            DigitRow(number, fonts: fonts, middle: y)
        }
        let width = rows.map(\.width).max() ?? 0
        let centre = Self.gap + width / 2
        self.init(
            items: rows.flatMap { $0.items(.meter, nil, centre: centre) }, width: Self.gap + width)
    }

    private static let gap = 0.9
}

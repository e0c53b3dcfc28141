import MusicModel

/// The strokes and dots of one bar line, from left to right.
struct BarLineSign: Hashable {
    let parts: [Part]

    static let repeatStart = BarLineSign(parts: [.thick, .thin, .dots])

    /// Between bars that only mark the time.
    static let dashed = BarLineSign(parts: [.dashes])

    /// From the left ink to the right.
    var width: Double {
        parts.reduce(0) { $0 + $1.width } + Double(parts.count - 1) * Rules.barLineGap
    }

    /// The sign with its left edge at `x`.
    func items(at x: Double, fonts: EngravingFonts) -> [DisplayItem] {
        var left = x
        return parts.flatMap { part in
            defer { left += part.width + Rules.barLineGap }
            return part.items(at: left, fonts)
        }
    }
}

extension BarLineSign {
    /// What stands at the right of a bar.
    init(_ line: BarSigns.BarLine) {
        switch line {
        case .single: self.init(parts: [.thin])
        case .double: self.init(parts: [.thin, .thin])
        case .final: self.init(parts: [.thin, .thick])
        case .repeatEnd: self.init(parts: [.dots, .thin, .thick])
        }
    }

    enum Part: Hashable {
        case thin, thick, dots, dashes

        var width: Double {
            switch self {
            case .thin, .dashes: Rules.thinBarLine
            case .thick: Rules.thickBarLine
            case .dots: Rules.repeatDot
            }
        }
    }
}

extension BarLineSign.Part {
    fileprivate func items(at x: Double, _ fonts: EngravingFonts) -> [DisplayItem] {
        switch self {
        case .thin, .thick: [stroke(at: x, -reach, reach)]
        case .dashes: dashes.map { stroke(at: x, $0, $0 + 0.5) }
        case .dots: [-0.5, 0.5].map { dot(at: x, $0, fonts) }
        }
    }

    private var reach: Double { 2 + Rules.staffLine / 2 }

    private var dashes: [Double] { (0..<5).map { -2 + Double($0) * 0.875 } }

    private func stroke(at x: Double, _ top: Double, _ bottom: Double) -> DisplayItem {
        DisplayItem(.barLine, nil, .box(Box(left: x, top: top, right: x + width, bottom: bottom)))
    }

    private func dot(at x: Double, _ y: Double, _ fonts: EngravingFonts) -> DisplayItem {
        let box = fonts.metrics(of: .augmentationDot).box
        let at = Point(x + Rules.repeatDot / 2 - box.middle.x, y - box.middle.y)
        return DisplayItem(.repeatDot, nil, .glyph(.augmentationDot, at: at, scale: 1))
    }
}

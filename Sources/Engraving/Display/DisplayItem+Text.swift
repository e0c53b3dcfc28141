extension DisplayItem: CustomStringConvertible {
    /// One line for golden files: meaning, place, shape, figures to a hundredth of a space.
    package var description: String {
        [kind.rawValue, place?.description, shape.description].compactMap(\.self).joined(separator: " ")
    }
}

extension Place: CustomStringConvertible {
    /// Bar (from 1), stems, event (from 1).
    package var description: String { "\(bar + 1).\(stems.rawValue).\(event + 1)" }
}

extension Point: CustomStringConvertible {
    package var description: String { "\(Self.figure(x)),\(Self.figure(y))" }

    /// To two decimals, without a negative zero.
    static func figure(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = String(hundredths.magnitude % 100)
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(hundredths.magnitude / 100).\(digits.count == 1 ? "0" + digits : digits)"
    }
}

extension DisplayItem.Shape: CustomStringConvertible {
    package var description: String {
        switch self {
        case .glyph(let glyph, let point, let scale):
            "\(glyph.emmentalerName) at \(point)" + (scale == 1 ? "" : " x \(Point.figure(scale))")
        case .box(let box): "box \(Point(box.left, box.top)) to \(Point(box.right, box.bottom))"
        case .polygon(let points): "polygon " + points.map(\.description).joined(separator: " ")
        case .text(let line, let point):
            "\"\(line.text)\" \(line.style.rawValue) \(Point.figure(line.size)) \(line.anchor.rawValue) at \(point)"
        }
    }
}

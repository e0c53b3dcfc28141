/// Numbers as text, the same on every machine.
enum DecimalText {
    /// `value` with so many decimals at most, rounded to the nearest, ties away from zero; "0" for what is no number. Beyond a million
    /// million, cut off there.
    static func text(of value: Double, places: Int) -> String {
        guard value.isFinite else { return "0" }
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((min(max(value, -1e12), 1e12) * Double(scale)).rounded())
        let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        let sign = scaled < 0 ? "-" : ""
        return sign + String(whole) + decimals(part, places: places)
    }

    private static func decimals(_ part: UInt, places: Int) -> String {
        guard part > 0 else { return "" }
        let digits = String(part)
        let padded = String(repeating: "0", count: places - digits.count) + digits
        return "." + padded.reversed().drop { $0 == "0" }.reversed()
    }
}

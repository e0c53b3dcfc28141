/// The text form of measurements, by the OpenMetrics specification 1.0.0.
enum OpenMetrics {
    static let mediaType = "application/openmetrics-text; version=1.0.0; charset=utf-8"

    /// All families, with the mark that says that nothing is missing.
    static func text(_ families: [MetricFamily]) -> String {
        families.map(text).joined() + "# EOF\n"
    }

    private static func text(_ family: MetricFamily) -> String {
        let heading = """
            # TYPE \(family.name) \(family.kind.rawValue)
            # HELP \(family.name) \(escaped(family.help))

            """
        let name = family.kind == .counter ? family.name + "_total" : family.name
        return heading
            + family.samples.map { "\(name)\($0.suffix)\(text($0.labels)) \(text($0.value))\n" }.joined()
    }

    private static func text(_ labels: [MetricFamily.Label]) -> String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: ",") + "}"
    }

    private static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int64(exactly: value).map(String.init) ?? String(value)
    }

    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }.joined()
    }
}

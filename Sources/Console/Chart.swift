/// Small pictures of figures, made of characters.
enum Chart {
    private static let barWidth = 24
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    private static let heights = ["·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// A bar to the right, as long as `count` is of `most`.
    static func bar(_ count: Int, of most: Int, _ style: Style) -> String {
        guard most > 0, count > 0 else { return "" }
        let filled = max(1, count * barWidth * 8 / most)
        guard style.unicode else { return String(repeating: "#", count: max(1, filled / 8)) }
        return String(repeating: "█", count: filled / 8) + eighths[filled % 8]
    }

    /// A column upwards for each figure; the highest is as high as a line.
    static func columns(_ counts: [Int], _ style: Style) -> String {
        let most = counts.max() ?? 0
        return counts.map { count in
            guard count > 0 else { return style.unicode ? heights[0] : "." }
            let height = max(1, count * 8 / most)
            return style.unicode ? heights[height] : "\(height)"
        }.joined()
    }
}

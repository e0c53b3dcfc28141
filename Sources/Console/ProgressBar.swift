/// A bar that fills: `[########........]  50 %`.
package struct ProgressBar: Sendable {
    /// Columns between the brackets.
    package let width: Int

    package init(width: Int) {
        self.width = max(1, width)
    }

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// The bar at `percent`, 0 to 100.
    package func text(percent: Int, _ style: Style) -> String {
        let percent = min(100, max(0, percent))
        let bar = style.unicode ? smooth(percent) : coarse(percent)
        let figure = String(repeating: " ", count: 3 - String(percent).count) + "\(percent) %"
        return style.paint(bar, .busy) + " " + figure
    }

    private func smooth(_ percent: Int) -> String {
        let filled = percent * width * 8 / 100
        let bar = String(repeating: "█", count: filled / 8) + Self.eighths[filled % 8]
        return bar + String(repeating: "░", count: width - bar.count)
    }

    private func coarse(_ percent: Int) -> String {
        let filled = percent * width / 100
        return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
            + "]"
    }
}

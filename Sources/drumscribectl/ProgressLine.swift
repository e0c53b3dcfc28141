import Console
import Core
import LinuxKit

/// One line of a terminal that shows how far the work is; nothing where nobody looks.
struct ProgressLine: Sendable {
    private let label: String
    private let isShown = StandardStream.error.isTerminal
    private let style = Style(descriptor: StandardStream.error.rawValue)

    init(label: String) {
        self.label = label
    }

    func show(_ progress: StageProgress) {
        guard isShown else { return }
        let bar = ProgressBar(width: 24).text(percent: progress.percent, style)
        write("\r\u{1B}[K\(bar)  \(label)  \(progress.stage.rawValue)")
    }

    func clear() {
        guard isShown else { return }
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        try? StandardStream.error.write(Array(text.utf8))
    }
}

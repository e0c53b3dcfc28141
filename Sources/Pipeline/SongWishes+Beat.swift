import Core

extension SongWishes {
    /// No beat was heard: says which wishes come to nothing by that, if there are any.
    mutating func missBeat() {
        let useless = options.aboutBeat
        guard !useless.isEmpty else { return }
        remark(
            "No steady beat was heard, so \(useless.joined(separator: ", ")) cannot be used; the page follows the clock."
        )
    }
}

extension SongOptions {
    /// What is said that has a meaning only where there is a beat, as its owner wrote it.
    fileprivate var aboutBeat: [String] {
        [
            tempo.map { "tempo \($0 == $0.rounded() ? "\(Int($0))" : "\($0)")" }, meter.map { "meter \($0)" },
            swing.map { "swing \($0.rawValue)" },
        ].compactMap(\.self)
    }
}

import Core
import Yams

/// Reads the options of a song off a mapping of YAML. A key that is missing or wrong keeps what was said before.
struct SongOptionsReader {
    let section: SectionReader

    /// What holds where the file is silent.
    let said: SongOptions

    /// What holds now. Whatever is wrong is in the section's complaints, with what is done instead.
    func options() -> SongOptions {
        var options = said
        options.title = text("title", said.title)
        options.artist = text("artist", said.artist)
        options.tempo = tempo()
        options.meter = meter()
        options.swing = swing()
        options.grid = grid()
        options.tuplets = flag("tuplets", said.tuplets, unsaid: "they are written where they are heard")
        options.leaveOut = leaveOut()
        options.paper = paper()
        options.outputs = outputs()
        options.markUncertain = flag("mark_uncertain", said.markUncertain, unsaid: "nothing is marked")
        options.trackPerDrum = flag("track_per_drum", said.trackPerDrum, unsaid: "there is one track")
        section.refuseUnknownKeys()
        return options
    }

    /// The word with which a song takes back what `options.yaml` says for all.
    static let heard = "heard"
}

extension SongOptionsReader {
    private static let heardInstead = "it is heard"

    private func text(_ key: String, _ before: String?) -> String? {
        let unsaid = "the recording's tag is taken, or what its name says"
        return value(key, before, expected: "a text", unsaid: unsaid) { node in
            guard let text = node.scalar?.string, text.contains(where: { !$0.isWhitespace }) else {
                return nil
            }
            return cut(text, of: key, at: node)
        }
    }

    private func cut(_ text: String, of key: String, at node: Node) -> String {
        guard text.unicodeScalars.count > SongOptions.longestText else { return text }
        section.complaints.add(
            "\(key) is longer than \(SongOptions.longestText) characters; the rest is cut", at: node.mark)
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(SongOptions.longestText)))
    }

    private func tempo() -> Double? {
        let range = SongOptions.tempos
        let expected = "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)), or heard"
        return value("tempo", said.tempo, expected: expected, unsaid: Self.heardInstead) { node in
            heardOr(node) { SectionReader.decimal($0).flatMap { range.contains($0) ? $0 : nil } }
        }
    }

    private func meter() -> String? {
        value("meter", said.meter, expected: "such as 4/4, 6/8 or heard", unsaid: Self.heardInstead) { node in
            heardOr(node) { text in
                guard let match = text.wholeMatch(of: /([1-9][0-9]?)\/(2|4|8|16)/),
                    let counts = Int(match.1), counts <= 32
                else { return nil }
                return text
            }
        }
    }

    private func swing() -> SongOptions.Swing? {
        let expected = "one of straight, eighths, sixteenths, heard"
        return value("swing", said.swing, expected: expected, unsaid: Self.heardInstead) { node in
            heardOr(node) { text in
                switch text {
                case "true": .eighths
                case "false": .straight
                default: SongOptions.Swing(rawValue: text)
                }
            }
        }
    }

    private func grid() -> Int? {
        let grids = SongOptions.grids.map(String.init).joined(separator: ", ")
        return value("grid", said.grid, expected: "one of \(grids), heard", unsaid: Self.heardInstead) {
            node in
            heardOr(node) {
                SectionReader.wholeNumber($0).flatMap { SongOptions.grids.contains($0) ? $0 : nil }
            }
        }
    }

    private func paper() -> SongOptions.Paper? {
        value("paper", said.paper, expected: "one of a4, letter", unsaid: "it is A4") { node in
            node.scalar.flatMap { SongOptions.Paper(rawValue: $0.string.lowercased()) }.map { .some($0) }
        }
    }

    private func flag(_ key: String, _ before: Bool?, unsaid: String) -> Bool? {
        value(key, before, expected: "true or false", unsaid: unsaid) { node in
            switch SectionReader.plain(node) {
            case "true": true
            case "false": false
            default: nil
            }
        }
    }

    /// `heard` is nothing, and anything else what `reading` makes of it; nil where it is wrong.
    private func heardOr<Value>(_ node: Node, _ reading: (String) -> Value?) -> Value?? {
        guard let text = node.scalar?.string else { return nil }
        return text == Self.heard ? .some(nil) : reading(text).map { .some($0) }
    }
}

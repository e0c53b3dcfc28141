import Core
import Yams

extension SongWishes {
    /// Reads an owner's file on top of what these wishes say. Nothing is fatal: what is wrong becomes a remark with its
    /// place and what is done instead. `file` is what remarks call it.
    ///
    /// The file is anybody's: its size, its nesting (a thousand levels, by libyaml), and what aliases could grow to are
    /// limited before a value is looked at.
    package mutating func read(_ bytes: [UInt8], of file: String) {
        let complaints = ComplaintList(file: file)
        if let text = Self.text(bytes, complaints), let node = Self.mapping(text, complaints) {
            let section = SectionReader(node, path: "", complaints: complaints)
            options = SongOptionsReader(section: section, said: options).options()
        }
        for complaint in complaints.complaints { remark(complaint.sentence) }
    }

    /// Says that a file could not be read at all.
    package mutating func remark(on file: String, _ reason: String) {
        remark(ConfigurationComplaint(file: file, line: nil, column: nil, message: reason).sentence)
    }

    /// In bytes; a larger file is not read.
    package static let largestFile = 64 << 10

    /// More would be a bomb, or a riddle.
    private static let mostAliases = 16
    private static let unused = "; nothing in it is used"

    private static func text(_ bytes: [UInt8], _ complaints: ComplaintList) -> String? {
        guard bytes.count <= largestFile else {
            complaints.add("the file has more than \(largestFile >> 10) KiB\(unused)")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let stray = firstStray(in: bytes)
            complaints.add("not UTF-8 text\(unused)", line: stray.line, column: stray.column)
            return nil
        }
        guard text.matches(of: /\*[A-Za-z0-9_\-]/).count <= mostAliases else {
            complaints.add("too many aliases (words with *)\(unused)")
            return nil
        }
        return text
    }

    /// The first line that is no UTF-8, and in it the first byte that is none.
    private static func firstStray(in bytes: [UInt8]) -> (line: Int, column: Int) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where String(validating: line, as: UTF8.self) == nil {
            let sound = (0..<min(line.count, 256)).last {
                String(validating: line.prefix($0), as: UTF8.self) != nil
            }
            return (index + 1, (sound ?? 0) + 1)
        }
        return (1, 1)
    }

    /// Nil where the file says nothing, too.
    private static func mapping(_ text: String, _ complaints: ComplaintList) -> Node? {
        guard let node = compose(text, complaints) else { return nil }
        if node.mapping == nil, !["", "~", "null"].contains(node.scalar?.string) {
            complaints.add("there must be lines such as tempo: 120\(unused)", at: node.mark)
        }
        return node.mapping == nil ? nil : node
    }

    private static func compose(_ text: String, _ complaints: ComplaintList) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            complaints.add(syntax: error, but: unused)
        } catch {
            complaints.add("not YAML: \(error)\(unused)")
        }
        return nil
    }
}

extension ConfigurationComplaint {
    /// For people who write no programs: `My Song.yaml, line 3, column 8: what is wrong.`
    fileprivate var sentence: String {
        let place = line.flatMap { line in column.map { ", line \(line), column \($0)" } } ?? ""
        return (file + place + ": " + message).onOneLine + (message.hasSuffix("?") ? "" : ".")
    }
}

extension String {
    /// Without characters that a terminal or a score would obey, and not endless.
    fileprivate var onOneLine: String {
        let shown = String(
            String.UnicodeScalarView(unicodeScalars.prefix(400).map { $0.isPrintable ? $0 : "\u{FFFD}" }))
        return unicodeScalars.count > 400 ? shown + "…" : shown
    }
}

extension Unicode.Scalar {
    fileprivate var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
            false
        default: true
        }
    }
}

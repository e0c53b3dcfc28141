/// A JSON value whose objects keep the order they were written in.
///
/// The report's readers are people as well as programs: related things stand together, one hit a line, and the same input
/// gives the same bytes, which no dictionary promises.
indirect enum JSONText {
    case null
    case bool(Bool)
    case integer(Int)

    /// With so many decimals at most.
    case decimal(Double, places: Int)

    case string(String)
    case array([JSONText])
    case object(KeyValuePairs<String, JSONText>)

    /// UTF-8 with a newline at the end. Objects that hold nothing but plain values take one line.
    var document: [UInt8] {
        var text = ""
        write(to: &text, depth: 0)
        return Array(text.utf8) + [UInt8(ascii: "\n")]
    }
}

extension JSONText {
    private func write(to text: inout String, depth: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .decimal(let value, let places): text += DecimalText.text(of: value, places: places)
        case .string(let value): text += Self.quoted(value)
        case .array(let values):
            Self.write(values.map { (nil, $0) }, between: ("[", "]"), to: &text, depth: depth)
        case .object(let pairs):
            Self.write(pairs.map { ($0, $1) }, between: ("{", "}"), to: &text, depth: depth)
        }
    }

    private var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private static func write(
        _ members: [(name: String?, value: JSONText)], between ends: (open: String, close: String),
        to text: inout String, depth: Int
    ) {
        let isOnOneLine = members.allSatisfy(\.value.isPlain) && depth > 0 || members.isEmpty
        let indentation = "\n" + String(repeating: "  ", count: depth)
        text += ends.open
        for (index, member) in members.enumerated() {
            if index > 0 { text += isOnOneLine ? ", " : "," }
            if !isOnOneLine { text += indentation + "  " }
            if let name = member.name { text += quoted(name) + ": " }
            member.value.write(to: &text, depth: depth + 1)
        }
        text += (isOnOneLine ? "" : indentation) + ends.close
    }

    /// RFC 8259, section 7; only what must be escaped is.
    private static func quoted(_ string: String) -> String {
        string.unicodeScalars.reduce(into: "\"") { text, scalar in
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\0"..."\u{1F}": text += "\\u" + hexadecimal(scalar.value)
            default: text.unicodeScalars.append(scalar)
            }
        } + "\""
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

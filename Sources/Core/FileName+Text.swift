extension FileName {
    /// The name as text, if it is UTF-8.
    package var text: String? {
        String(validating: bytes, as: UTF8.self)
    }

    /// The name as a person may read it on one line of a terminal or a log: control characters, direction marks
    /// and bytes that are no UTF-8 appear as C-style escapes.
    package var display: String {
        var shown = ""
        var rest = bytes[...]
        while !rest.isEmpty {
            let (piece, length) = Self.firstPiece(of: rest)
            shown += piece
            rest = rest.dropFirst(length)
        }
        return shown
    }

    /// The name up to its last dot; all of it where there is no dot, or only a leading one.
    package var stem: [UInt8] {
        guard let dot = lastDot else { return bytes }
        return Array(bytes[..<dot])
    }

    /// What follows the last dot, without it; empty where there is none.
    package var suffix: [UInt8] {
        guard let dot = lastDot else { return [] }
        return Array(bytes[(dot + 1)...])
    }

    private var lastDot: Int? {
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0, dot < bytes.count - 1 else {
            return nil
        }
        return dot
    }

    private static func firstPiece(of bytes: ArraySlice<UInt8>) -> (shown: String, length: Int) {
        for length in 1...min(4, bytes.count) {
            guard let text = String(validating: bytes.prefix(length), as: UTF8.self) else { continue }
            return (text.unicodeScalars.map(escaped).joined(), length)
        }
        return (hexadecimal(bytes[bytes.startIndex]), 1)
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\t": "\\t"
        case "\r": "\\r"
        case "\\": "\\\\"
        default: isPlain(scalar) ? String(scalar) : String(scalar).utf8.map(hexadecimal).joined()
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: true
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return "\\x" + (digits.count == 1 ? "0" + digits : digits)
    }
}

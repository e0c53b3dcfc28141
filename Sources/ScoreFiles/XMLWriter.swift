/// Builds an XML document from the outside in, one element a line.
struct XMLWriter {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []

    private var depth = 0

    /// Begins with the XML declaration and, if there is one, `doctype` as it stands.
    init(doctype: String?) {
        bytes += Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n".utf8)
        if let doctype { bytes += Array("\(doctype)\n".utf8) }
    }

    /// An element without content.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        line("<\(name)\(Self.list(attributes))/>")
    }

    /// An element with nothing but text in it.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        line("<\(name)\(Self.list(attributes))>\(Self.escaped(text))</\(name)>")
    }

    /// An element with others inside.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], content: (inout XMLWriter) -> Void
    ) {
        line("<\(name)\(Self.list(attributes))>")
        depth += 1
        content(&self)
        depth -= 1
        line("</\(name)>")
    }

    private mutating func line(_ text: String) {
        bytes += Array(repeating: UInt8(ascii: " "), count: 2 * depth)
        bytes += Array(text.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func list(_ attributes: KeyValuePairs<String, String>) -> String {
        attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    }

    /// For text and for attributes in double quotes. Characters that XML 1.0 does not allow are the caller's to remove.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}

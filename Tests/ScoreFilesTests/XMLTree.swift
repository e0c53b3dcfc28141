import Foundation
import FoundationXML

/// One element of a parsed document.
final class XMLTree {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [XMLTree] = []
    fileprivate(set) var text = ""

    fileprivate init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The first child of that name.
    subscript(name: String) -> XMLTree? { children.first { $0.name == name } }

    func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    /// The text of the first child of that name as a number.
    func integer(_ name: String) -> Int? { self[name].flatMap { Int($0.text) } }

    /// Throws where `bytes` are no well-formed XML, as libxml2 sees it.
    static func parse(_ bytes: [UInt8]) throws -> XMLTree {
        let builder = Builder()
        let parser = XMLParser(data: .init(bytes))
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else { throw NotWellFormed() }
        return root
    }

    struct NotWellFormed: Error {}
}

extension XMLTree {
    private final class Builder: NSObject, XMLParserDelegate {
        var root: XMLTree?
        private var path: [XMLTree] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let node = XMLTree(name: name, attributes: attributes)
            path.last?.children.append(node)
            if path.isEmpty { root = node }
            path.append(node)
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            path.last?.text += text
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            path.removeLast()
        }
    }
}

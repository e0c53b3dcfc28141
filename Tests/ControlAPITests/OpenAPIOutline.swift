import FoundationEssentials

/// The operations in `docs/openapi.yaml`, read line by line: paths stand two spaces in, methods four.
struct OpenAPIOutline {
    struct Operation: Hashable {
        let method, path: String
        var parameters: [String] = []
        var access = ""
    }

    private(set) var operations: [Operation] = []
    private var path: String?

    /// Reads the document of the package whose test is at `source`.
    init(beside source: String) throws {
        let root = source.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let text = String(
            decoding: try Data(contentsOf: URL(filePath: root + "/docs/openapi.yaml")), as: UTF8.self)
        for line in text.split(separator: "\n") { read(line) }
        for index in operations.indices { operations[index].parameters.sort() }
    }

    private mutating func read(_ line: Substring) {
        let indent = line.prefix { $0 == " " }.count
        let words = line.split(separator: " ")
        switch indent {
        case 0: path = nil
        case 2 where line.dropFirst(2).hasPrefix("/"): path = String(line.dropFirst(2).dropLast())
        case 4:
            guard let path else { return }
            operations.append(Operation(method: String(line.dropFirst(4).dropLast()), path: path))
        default: readDetail(words)
        }
    }

    private mutating func readDetail(_ words: [Substring]) {
        guard path != nil, !operations.isEmpty else { return }
        if words.first == "x-access:" { operations[operations.count - 1].access = String(words[1]) }
        if words.count > 3, words[1] == "{name:", words.contains("query,") {
            operations[operations.count - 1].parameters.append(String(words[2].dropLast()))
        }
    }
}

import Foundation

/// Holds JSON values against a JSON Schema (draft 2020-12), as far as ours uses it; a word that it does not know is a fault.
struct SchemaCheck {
    private let root: [String: Any]

    init(_ schema: [UInt8]) throws {
        root = try JSONSerialization.jsonObject(with: Data(schema)) as? [String: Any] ?? [:]
    }

    /// What is wrong with `document`, each with its place.
    func faults(_ document: [UInt8]) throws -> [String] {
        check(try JSONSerialization.jsonObject(with: Data(document)), against: root, at: "$")
    }

    private func check(_ value: Any, against schema: [String: Any], at place: String) -> [String] {
        schema.flatMap { word, rule in check(value, word: word, rule: rule, at: place) }
    }

    private func check(_ value: Any, word: String, rule: Any, at place: String) -> [String] {
        switch word {
        case "$schema", "$defs", "title", "description": return []
        case "$ref": return check(value, against: definition(rule), at: place)
        case "properties": return members(of: value, against: rule, at: place)
        case "items": return elements(of: value, against: rule, at: place)
        default:
            guard let holds = SchemaRule(word: word, rule: rule)?.holds(value) else {
                return ["unknown \(word)"]
            }
            return holds ? [] : ["\(place): \(word)"]
        }
    }

    private func definition(_ reference: Any) -> [String: Any] {
        let name = (reference as? String)?.split(separator: "/").last.map(String.init) ?? ""
        return (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? ["missing \(name)": true]
    }

    private func members(of value: Any, against rule: Any, at place: String) -> [String] {
        guard let object = value as? [String: Any], let rules = rule as? [String: [String: Any]] else {
            return []
        }
        let unknown = Set(object.keys).subtracting(rules.keys).map { "\(place): \($0) is not described" }
        return unknown
            + object.flatMap { name, value in
                check(value, against: rules[name] ?? [:], at: "\(place).\(name)")
            }
    }

    private func elements(of value: Any, against rule: Any, at place: String) -> [String] {
        guard let array = value as? [Any], let rule = rule as? [String: Any] else { return [] }
        return array.enumerated().flatMap { check($1, against: rule, at: "\(place)[\($0)]") }
    }
}

import Foundation

/// One word of a JSON Schema that needs no other place than its own.
struct SchemaRule {
    private let test: (Any) -> Bool

    func holds(_ value: Any) -> Bool { test(value) }

    /// Nil for a word that is not known.
    init?(word: String, rule: Any) {
        let bound = (rule as? NSNumber)?.doubleValue ?? .nan
        switch word {
        case "type":
            let types = rule as? [String] ?? [rule as? String ?? ""]
            test = { value in types.contains { Self.is(value, $0) } }
        case "const": test = { ($0 as? NSObject) == (rule as? NSObject) }
        case "enum": test = { value in (rule as? [NSObject] ?? []).contains { $0 == value as? NSObject } }
        case "minimum": test = Self.number { $0 >= bound }
        case "maximum": test = Self.number { $0 <= bound }
        case "exclusiveMinimum": test = Self.number { $0 > bound }
        case "maxLength": test = Self.text { Double($0.unicodeScalars.count) <= bound }
        case "pattern":
            test = Self.text { $0.range(of: rule as? String ?? "", options: .regularExpression) != nil }
        case "required":
            test = Self.object { Set(rule as? [String] ?? ["?"]).isSubset(of: $0.keys) }
        case "dependentRequired":
            let needs = rule as? [String: [String]] ?? [:]
            test = Self.object { object in
                needs.allSatisfy { object[$0] == nil || Set($1).isSubset(of: object.keys) }
            }
        default: return nil
        }
    }
}

extension SchemaRule {
    private static func number(_ test: @escaping (Double) -> Bool) -> (Any) -> Bool {
        { value in (value as? NSNumber).map { test($0.doubleValue) } ?? true }
    }

    private static func text(_ test: @escaping (String) -> Bool) -> (Any) -> Bool {
        { value in (value as? String).map(test) ?? true }
    }

    private static func object(_ test: @escaping ([String: Any]) -> Bool) -> (Any) -> Bool {
        { value in (value as? [String: Any]).map(test) ?? true }
    }

    private static func `is`(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "boolean": isBoolean(value)
        case "integer":
            !isBoolean(value)
                && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } == true
        case "number": !isBoolean(value) && value is NSNumber
        default: false
        }
    }

    private static func isBoolean(_ value: Any) -> Bool {
        (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    }
}

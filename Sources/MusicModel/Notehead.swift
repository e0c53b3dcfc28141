/// The shape of a notehead.
package enum Notehead: String, Sendable, Codable, Hashable {
    case normal, cross, diamond
}

/// How words are set.
package enum TextStyle: String, Sendable, Hashable, CaseIterable {
    case regular, bold
}

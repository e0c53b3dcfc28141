/// The colours that we use, by what they say.
package enum Colour: String, Sendable {
    case good = "32"
    case busy = "36"
    case warning = "33"
    case bad = "31"
    case faint = "2"
    case strong = "1"
}

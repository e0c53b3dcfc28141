/// How written eighths or sixteenths are to be played.
package enum Feel: String, Sendable, Hashable, Codable {
    case straight

    /// Pairs of eighths sound as a quarter and an eighth of a triplet.
    case swungEighths = "swung_eighths"

    /// The same for sixteenths.
    case swungSixteenths = "swung_sixteenths"
}

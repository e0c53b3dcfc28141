/// What a worker is told about models: where a studio keeps its own, which one to take, and what they must be.
package struct ModelOrder: Sendable, Hashable, Codable {
    /// In the order in which they are asked; never empty.
    package let rules: [ModelRule]

    /// Absolute paths of the studio's own folders, besides the one that came with the program.
    package let directories: [String]

    /// The digests that models must have, by name.
    package let pins: [String: ContentDigest]

    /// Whether nothing else will do where the model is not to be had.
    package let isStrict: Bool

    package init(
        rules: [ModelRule] = ModelRule.shipped, directories: [String] = [studioDirectory],
        pins: [String: ContentDigest] = [:], isStrict: Bool = false
    ) {
        self.rules = rules
        self.directories = directories
        self.pins = pins
        self.isStrict = isStrict
    }

    /// Where a studio's own models are looked for, unless the configuration says otherwise.
    package static let studioDirectory = "/usr/local/share/drumscribe/models"
}

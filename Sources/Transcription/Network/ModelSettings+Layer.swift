extension ModelSettings {
    /// One layer of the network. Its tensors are called `name.weight` and `name.bias`, with `.dilated` or
    /// `.dense` between for a block.
    enum Layer: Sendable, Equatable {
        case convolution(name: String)
        case maxPool(time: Int, frequency: Int)
        case gather(name: String)
        case block(name: String, dilation: Int, groups: Int)
        case head(name: String)
    }
}

extension ModelSettings.Layer: Decodable {
    private enum CodingKeys: String, CodingKey {
        case kind, name, activation, time, frequency, dilation, groups
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(String.self, forKey: .kind)
        switch kind {
        case "convolution": self = .convolution(name: try Self.name(in: container, activation: "relu"))
        case "max_pool":
            self = .maxPool(
                time: try container.decode(Int.self, forKey: .time),
                frequency: try container.decode(Int.self, forKey: .frequency))
        case "gather": self = .gather(name: try Self.name(in: container, activation: "relu"))
        case "block":
            self = .block(
                name: try container.decode(String.self, forKey: .name),
                dilation: try container.decode(Int.self, forKey: .dilation),
                groups: try container.decode(Int.self, forKey: .groups))
        case "head": self = .head(name: try Self.name(in: container, activation: "sigmoid"))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: container, debugDescription: "there is no layer of kind \(kind.prefix(40))"
            )
        }
    }

    private static func name(
        in container: KeyedDecodingContainer<CodingKeys>, activation: String
    ) throws -> String {
        guard try container.decode(String.self, forKey: .activation) == activation else {
            throw DecodingError.dataCorruptedError(
                forKey: .activation, in: container, debugDescription: "it must be \(activation)")
        }
        return try container.decode(String.self, forKey: .name)
    }
}

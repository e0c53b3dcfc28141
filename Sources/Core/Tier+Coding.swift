extension Tier: Decodable {
    /// A tier that an older version has written down lacks the rules that came later: those are as lenient as
    /// `init` has them.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try values.decode(String.self, forKey: .name),
            weight: try values.decode(Int.self, forKey: .weight),
            runningPerUser: try values.decode(Int.self, forKey: .runningPerUser),
            monthlyCredits: try values.decodeIfPresent(Int.self, forKey: .monthlyCredits),
            limits: try values.decode(AudioLimits.self, forKey: .limits),
            retention: try values.decode(RetentionRule.self, forKey: .retention))
        runningLimit = try values.decodeIfPresent(Int.self, forKey: .runningLimit)
        waitingPerUser = try values.decodeIfPresent(Int.self, forKey: .waitingPerUser)
        monthlyMinutes = try values.decodeIfPresent(Int.self, forKey: .monthlyMinutes)
        try take(values, .overQuota, into: \.overQuota)
        try take(values, .duplicates, into: \.duplicates)
        try take(values, .models, into: \.models)
        try take(values, .outputs, into: \.outputs)
        try take(values, .ownerMay, into: \.ownerMay)
        try take(values, .requestsPerMinute, into: \.requestsPerMinute)
    }

    private mutating func take<Value: Decodable>(
        _ values: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys,
        into path: WritableKeyPath<Tier, Value>
    ) throws {
        if let value = try values.decodeIfPresent(Value.self, forKey: key) { self[keyPath: path] = value }
    }
}

import MusicModel

/// What is to be written once bars that are played alike have voted on what is doubtful.
struct BarVote {
    /// All have one entry for each hit: the drums that are written, and which of the hits are, and where.
    private(set) var hits: [Hit]
    private(set) var roles: [HitRole]
    private(set) var places: [Quantizer.Place?]

    /// Hits, by index, whose drum changed.
    private(set) var renamed: [Int: DrumClass] = [:]

    /// Nothing was voted on.
    init(_ hits: [Hit], roles: [HitRole], at places: [Quantizer.Place?]) {
        self.hits = hits
        self.roles = roles
        self.places = places
    }

    mutating func count(in plan: BarPlan) {
        let drums = DrumVote(hits, at: places, plan: plan).drums
        for index in hits.indices where hits[index].drum != drums[index] {
            renamed[index] = drums[index]
            hits[index] = hits[index].played(on: drums[index])
        }
        for index in StrayVote(hits, roles: roles, at: places, plan: plan).strays {
            roles[index] = .leftOut(.unlikeOthers)
            places[index] = nil
            renamed[index] = nil
        }
    }
}

extension Hit {
    fileprivate func played(on drum: DrumClass) -> Hit {
        Hit(time: time, drum: drum, velocity: velocity, confidence: confidence)
    }
}

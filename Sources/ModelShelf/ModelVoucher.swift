import Core

/// Who says what the digest of a model must be.
///
/// A pin counts more than the list in the model's folder. The folder that came with the program has a list that names
/// each of its models; a studio's own folder need have none, but one that is there must make sense: a check that stops
/// by itself would be none.
enum ModelVoucher: Sendable {
    /// The digest that the file must have, and who says so.
    case pin(ContentDigest, witness: String)
    case list(ContentDigest, witness: String)

    /// A file of the studio's that nobody has said anything about.
    case nobody

    /// There should be a digest and is none; why.
    case missing(Problem)

    init(for place: ModelShelf.Place, pins: [String: ContentDigest]) {
        let path = "\(place.directory)/\(ModelManifest.name)"
        if let pin = pins[place.name] {
            self = .pin(pin, witness: "the configuration (models.pins.\(place.name))")
            return
        }
        switch ModelManifest(in: place.directory) {
        case .digests(let digests):
            if let digest = digests[place.file] {
                self = .list(digest, witness: path)
            } else {
                self = place.isShipped ? .missing(.unlisted(by: path)) : .nobody
            }
        case .unusable(let reason): self = .missing(.noList(at: path, because: reason))
        case .missing:
            self = place.isShipped ? .missing(.noList(at: path, because: "it is not there")) : .nobody
        }
    }

    /// What the list of models shows.
    var check: ShelvedModel.Check {
        switch self {
        case .pin: .pinned
        case .list: .listed
        case .nobody, .missing: .none
        }
    }

    /// Throws a `Problem` where a file of that digest is not the one that is meant.
    func check(_ digest: ContentDigest) throws(Problem) {
        switch self {
        case .pin(let expected, let witness), .list(let expected, let witness):
            guard digest == expected else { throw .wrongDigest(digest, expected: expected, by: witness) }
        case .nobody: break
        case .missing(let problem): throw problem
        }
    }
}

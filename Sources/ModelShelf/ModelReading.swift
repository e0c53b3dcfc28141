import Core
import LinuxKit
import Transcription

/// What is found where a model should lie, not yet understood.
struct ModelReading: Sendable {
    let place: ModelShelf.Place

    /// Length of the file; nil where it cannot be opened.
    let size: Int64?

    /// Nil where it was not read.
    let contents: [UInt8]?
    let digest: ContentDigest?

    /// Who says what its digest should be.
    let voucher: ModelVoucher

    /// Why there are no contents.
    let unreadable: Problem

    var isMissing: Bool { contents == nil && unreadable == .absent }

    /// Reads what is there. A larger file than a model may be is not read.
    init(_ place: ModelShelf.Place, pins: [String: ContentDigest]) {
        self.place = place
        voucher = ModelVoucher(for: place, pins: pins)
        let found = Self.read(place)
        (size, contents, unreadable) = (found.size, found.contents, found.problem ?? .absent)
        digest = contents.map { ContentDigest(of: $0) }
    }

    private static func read(_ place: ModelShelf.Place) -> (
        size: Int64?, contents: [UInt8]?, problem: Problem?
    ) {
        do {
            guard let file = try open(place) else { return (nil, nil, .noFile) }
            let status = try file.status()
            guard status.kind == .regular else { return (nil, nil, .noFile) }
            let size = status.stamp.size
            guard size <= Int64(ModelFile.largestSize) else { return (size, nil, .oversized(size)) }
            return (size, try file.read(atMost: Int(size)), nil)
        } catch {
            return (nil, nil, error.meaning == .missing ? .absent : .cannotBeRead(error))
        }
    }

    /// Nil where it is plainly no file: opening a device may do things. A link is the operator's business, but what it
    /// leads to must be a file, too.
    private static func open(_ place: ModelShelf.Place) throws(SystemError) -> Descriptor? {
        let directory = try Directory(path: place.directory)
        guard let name = try? FileName(place.file) else { return nil }
        switch try directory.status(of: name)?.kind {
        case .regular: return try directory.file(name)
        case .link, nil: return try Descriptor.reading(path: place.path)
        case .directory, .special: return nil
        }
    }
}

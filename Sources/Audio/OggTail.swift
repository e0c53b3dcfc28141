/// Whether the last page of an Ogg file is whole (RFC 3533). libsndfile takes the last whole page for the
/// end.
struct OggTail {
    /// Bytes of the last page that are missing; 0 for a whole one or where no page is found.
    let missingBytes: Int64

    init(of file: FileBytes) {
        let start = max(0, file.size - Self.reach)
        let tail = file.bytes(at: start, count: Int(Self.reach))
        missingBytes = Self.lastPage(in: tail).map { Self.missing(in: tail[$0...]) } ?? 0
    }

    /// More than the longest page, which has 65,307 bytes.
    private static let reach: Int64 = 70_000

    private static let capturePattern = Array("OggS".utf8)
    private static let headerSize = 27

    private static func lastPage(in tail: [UInt8]) -> Int? {
        tail.indices.dropLast(3).last { tail[$0..<$0 + 4].elementsEqual(capturePattern) }
    }

    private static func missing(in page: ArraySlice<UInt8>) -> Int64 {
        let page = Array(page)
        guard page.count >= headerSize else { return Int64(headerSize - page.count) }
        let segments = Int(page[headerSize - 1])
        let lengths = page.dropFirst(headerSize).prefix(segments).map(Int.init)
        let whole = headerSize + segments + lengths.reduce(0, +)
        return Int64(max(0, whole - page.count))
    }
}

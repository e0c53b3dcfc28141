/// The chunk of a container that holds the samples: what its header promises, and what is there.
///
/// libsndfile quietly reads what is there; a copy that broke off half-way would pass for a short song.
struct SampleChunk: Equatable {
    /// Bytes.
    let promised, present: Int64

    /// The part of the promised bytes that is there, 0 to 1.
    var completeness: Double { min(1, Double(present) / Double(promised)) }

    /// Finds the chunk; nil where there is none, or where the writer did not know the length (a stream).
    init?(in file: FileBytes, layout: ChunkLayout) {
        var walk = Walk(file: file, layout: layout)
        guard let chunk = walk.findSamples(), !chunk.isPlaceholder(size: file.size) else { return nil }
        promised = chunk.length
        present = file.size - chunk.start
    }
}

extension SampleChunk {
    /// One chunk: where its bytes begin and how many the header says.
    private struct Chunk {
        let start, length: Int64

        /// Writers that cannot seek back leave a length of nothing or of nearly 2 or 4 GiB; no such file is
        /// cut off by so much.
        func isPlaceholder(size: Int64) -> Bool {
            let nearlyTwo: Int64 = 0x7FF0_0000
            return length <= 0 || (length >= nearlyTwo && length <= 0xFFFF_FFFF && size < nearlyTwo)
        }
    }

    /// Steps from chunk to chunk. A file of nothing but tiny chunks is left after a while.
    private struct Walk {
        let file: FileBytes
        let layout: ChunkLayout
        /// What RF64's first chunk says of the chunk whose own length field is too small for it.
        var longLength: Int64?

        mutating func findSamples() -> Chunk? {
            var offset = layout.firstChunk
            for _ in 0..<4_096 {
                let header = file.bytes(at: offset, count: layout.headerSize)
                guard header.count == layout.headerSize else { return nil }
                let chunk = chunk(at: offset, header: header)
                if header.starts(with: Array(layout.samples.utf8)) { return chunk }
                readLongLength(header: header, chunk: chunk)
                guard let next = end(of: chunk) else { return nil }
                offset = next
            }
            return nil
        }

        private func chunk(at offset: Int64, header: [UInt8]) -> Chunk {
            let headerSize = Int64(layout.headerSize)
            var length = number(header.suffix(layout.lengthSize))
            if layout.lengthSize == 4, length == 0xFFFF_FFFF { length = longLength ?? length }
            return Chunk(start: offset + headerSize, length: length - (layout.countsHeader ? headerSize : 0))
        }

        private mutating func readLongLength(header: [UInt8], chunk: Chunk) {
            guard header.starts(with: Array("ds64".utf8)) else { return }
            let field = file.bytes(at: chunk.start + 8, count: 8)
            if field.count == 8 { longLength = number(field[...]) }
        }

        private func end(of chunk: Chunk) -> Int64? {
            guard chunk.length >= 0, chunk.length < file.size else { return nil }
            let end = chunk.start + chunk.length
            return (end + layout.alignment - 1) / layout.alignment * layout.alignment
        }

        private func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
            let ordered = layout.bigEndian ? Array(bytes) : bytes.reversed()
            return Int64(bitPattern: ordered.reduce(0) { $0 << 8 | UInt64($1) })
        }
    }
}

extension FileName {
    /// A name made of `stem` and `ending`, where the stem gives way if both do not fit into 255 bytes. It is cut
    /// between characters where it is UTF-8.
    ///
    /// Throws where not even the ending alone can name an entry.
    package static func fitting(stem: [UInt8], ending: String) throws(Fault) -> FileName {
        try fitting(stem: stem, ending: Array(ending.utf8))
    }

    /// The same for an ending that need not be text.
    package static func fitting(stem: [UInt8], ending: [UInt8]) throws(Fault) -> FileName {
        let room = max(0, longest - ending.count)
        return try FileName(bytes: cut(stem, to: room) + ending)
    }

    private static func cut(_ stem: [UInt8], to room: Int) -> [UInt8] {
        guard stem.count > room else { return stem }
        var end = room
        while end > 0, room - end < 4, stem[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(stem[..<end])
    }
}

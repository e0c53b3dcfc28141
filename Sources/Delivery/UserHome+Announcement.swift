import Core
import LinuxKit
import Wire

extension UserHome {
    /// Makes `text` that of `EXPIRES.txt` in the outbox; no text removes it. Faults with `refused` where a file of that
    /// name does not begin as ours do.
    func announce(_ text: String) throws {
        let outbox = try outbox()
        let bytes = Array(text.utf8)
        if let seen = try outbox.status(of: Self.announcement) {
            let limit = CourierRequest.longestText + 1
            guard seen.kind == .regular, seen.stamp.size < limit else { throw DeliveryFault.refused }
            let present = try outbox.file(Self.announcement).read(atMost: limit)
            if present == bytes { return }
            guard present.starts(with: CourierRequest.announcementHead.utf8) else {
                throw DeliveryFault.refused
            }
        } else if bytes.isEmpty {
            return
        }
        guard bytes.isEmpty else {
            let mode = try outbox.status().mode & 0o666
            return try DurableFile.write(
                bytes, as: Self.announcement, through: Self.temporary, in: outbox, mode: mode)
        }
        try outbox.unlink(Self.announcement)
        try outbox.synchronize()
    }

    private static let announcement = FileName(known: "EXPIRES.txt")
    private static let temporary = FileName(known: ".drumscribe.expires.tmp")
}

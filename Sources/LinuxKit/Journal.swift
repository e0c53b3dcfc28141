import CSystemd
import Glibc

/// The system journal, with fields that can be searched (systemd.journal-fields(7)).
package enum Journal {
    /// Whether what this process writes on its standard error goes to the journal anyway (systemd.exec(5)).
    package static var isConnected: Bool { getenv("JOURNAL_STREAM") != nil }

    /// Sends one entry. Field names are upper case letters, digits and underscores; values are any bytes. Answers
    /// whether the journal has taken it.
    package static func send(_ fields: [(name: String, value: String)]) -> Bool {
        let entries = fields.map { Array("\($0.name)=\($0.value)".utf8) }
        let bytes = entries.flatMap(\.self)
        return bytes.withUnsafeBytes { buffer in
            var offset = 0
            let vectors = entries.map { entry in
                defer { offset += entry.count }
                let base = buffer.baseAddress.map { UnsafeMutableRawPointer(mutating: $0 + offset) }
                return iovec(iov_base: base, iov_len: entry.count)
            }
            return sd_journal_sendv(vectors, Int32(vectors.count)) == 0
        }
    }
}

/// The present run of the machine.
package enum Boot {
    /// Another one after every start: tells whether a process number in the ledger can still mean that process.
    package static func identifier() throws(SystemError) -> String {
        let bytes = try Descriptor.reading(path: "/proc/sys/kernel/random/boot_id").read(atMost: 64)
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}

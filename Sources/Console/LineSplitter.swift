/// Cuts bytes that arrive in pieces into lines.
package struct LineSplitter: Sendable {
    private var pending: [UInt8] = []

    package init() {}

    /// The lines that `bytes` complete, without their ends and without empty ones.
    package mutating func take(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        pending += bytes
        var lines = pending.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        pending = Array(lines.removeLast())
        return lines.filter { !$0.isEmpty }.map(Array.init)
    }
}

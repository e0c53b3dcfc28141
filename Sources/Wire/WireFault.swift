/// Why some bytes are no message.
package enum WireFault: Error, Sendable, Hashable {
    /// The bytes end in the middle of a value.
    case truncated
    /// There is something behind the last value.
    case leftover(Int)
    /// A number, a name or a case that does not exist.
    case invalid
    /// A list or a text longer than its limit.
    case tooLong(Int)
}

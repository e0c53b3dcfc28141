import Core

/// Where in a user's home we keep something.
package enum Drawer: Sendable, Hashable {
    /// `Failed`.
    case failed
    /// The folder of that name in `Outbox`.
    case results(FileName)
}

extension Drawer: WireValue {
    package func write(to message: inout WireWriter) {
        switch self {
        case .failed: message.write(tag: 0)
        case .results(let folder):
            message.write(tag: 1)
            message.write(folder)
        }
    }

    package init(from message: inout WireReader) throws(WireFault) {
        switch try message.tag() {
        case 0: self = .failed
        case 1: self = .results(try message.read())
        default: throw .invalid
        }
    }
}

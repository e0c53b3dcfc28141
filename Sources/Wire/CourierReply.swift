import Core

/// What the courier answers.
package enum CourierReply: Sendable, Hashable {
    case done
    /// A part of the inbox; `more` follows in the next message.
    case listing([ListedFile], more: Bool)
    /// The file is enclosed, open for reading. `links` are the names that it has.
    case opened(links: UInt64)
    /// The name that something has got.
    case named(FileName)
    case staged(StagedFolder)
    case written(DeliveredFile)
    case failed(DeliveryFault)
}

extension CourierReply {
    /// Files in one message of a listing: even with the longest names they fit into a packet of 64 KiB.
    package static let mostListed = 128
}

extension CourierReply: WireValue {
    package func write(to message: inout WireWriter) {
        switch self {
        case .done: message.write(tag: 1)
        case .listing(let files, let more):
            message.write(tag: more ? 3 : 2)
            message.write(list: files)
        case .opened(let links):
            message.write(tag: 4)
            message.write(integer: links)
        case .named(let name):
            message.write(tag: 5)
            message.write(name)
        case .staged(let folder):
            message.write(tag: 6)
            message.write(folder)
        case .written(let file):
            message.write(tag: 7)
            message.write(file)
        case .failed(let fault):
            message.write(tag: 8)
            message.write(fault)
        }
    }

    package init(from message: inout WireReader) throws(WireFault) {
        switch try message.tag() {
        case 1: self = .done
        case 2: self = try .listing(message.list(atMost: Self.mostListed), more: false)
        case 3: self = try .listing(message.list(atMost: Self.mostListed), more: true)
        case 4: self = try .opened(links: message.integer())
        case 5: self = try .named(message.read())
        case 6: self = try .staged(message.read())
        case 7: self = try .written(message.read())
        case 8: self = try .failed(message.read())
        default: throw .invalid
        }
    }
}

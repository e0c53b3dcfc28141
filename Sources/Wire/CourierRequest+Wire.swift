import Core

extension CourierRequest: WireValue {
    package func write(to message: inout WireWriter) {
        message.write(tag: tag)
        switch self {
        case .prepare, .list, .probe: break
        case .open(let name, let stamp):
            message.write(name)
            message.write(stamp)
        case .take(let original), .restore(let original): message.write(original)
        case .stage(let job, let names):
            message.write(job)
            message.write(list: names)
        case .publish(let job, let identity, let name):
            message.write(job)
            message.write(identity)
            message.write(name)
        case .file(let original, let drawer):
            message.write(original)
            message.write(drawer)
        case .explain(let job, let name, let text):
            message.write(job)
            message.write(name)
            message.write(counted: Array(text.utf8.prefix(Self.longestText)))
        case .retire(let file, let drawer):
            message.write(file)
            message.write(drawer)
        case .retireFolder(let name, let identity):
            message.write(name)
            message.write(identity)
        case .announce(let text): message.write(counted: Array(text.utf8.prefix(Self.longestText)))
        }
    }

    package init(from message: inout WireReader) throws(WireFault) {
        switch try message.tag() {
        case 1: self = .prepare
        case 2: self = .list
        case 3: self = try .open(message.read(), message.read())
        case 4: self = try .take(message.read())
        case 5: self = try .stage(message.read(), message.list(atMost: Self.mostFiles))
        case 6: self = try .publish(message.read(), message.read(), as: message.read())
        case 7: self = try .file(message.read(), in: message.read())
        case 8: self = try .explain(message.read(), message.read(), Self.text(from: &message))
        case 9: self = try .restore(message.read())
        case 10: self = try .retire(message.read(), from: message.read())
        case 11: self = try .retireFolder(message.read(), message.read())
        case 12: self = .probe
        case 13: self = .announce(try Self.text(from: &message))
        default: throw .invalid
        }
    }

    private var tag: UInt8 {
        switch self {
        case .prepare: 1
        case .list: 2
        case .open: 3
        case .take: 4
        case .stage: 5
        case .publish: 6
        case .file: 7
        case .explain: 8
        case .restore: 9
        case .retire: 10
        case .retireFolder: 11
        case .probe: 12
        case .announce: 13
        }
    }

    private static func text(from message: inout WireReader) throws(WireFault) -> String {
        String(decoding: try message.counted(atMost: longestText), as: UTF8.self)
    }
}

import FoundationEssentials

extension Studio {
    /// Lets the time pass, ten seconds whenever somebody waits for it, until `work` is done.
    func advancing<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        let hands = Task {
            while !Task.isCancelled {
                clock.advance(by: .seconds(10))
                await Task.yield()
            }
        }
        defer { hands.cancel() }
        return try await work()
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(home)/\(name)", withDestinationPath: "\(home)/\(target)")
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: "\(home)/\(name)", withIntermediateDirectories: true)
    }

    /// The share goes away; an empty folder is left, as under a mount.
    func unmount() throws {
        try FileManager.default.moveItem(atPath: path + "/studio", toPath: path + "/away")
        try FileManager.default.createDirectory(
            atPath: path + "/studio", withIntermediateDirectories: false)
    }

    /// The share comes back.
    func mount() throws {
        try FileManager.default.removeItem(atPath: path + "/studio")
        try FileManager.default.moveItem(atPath: path + "/away", toPath: path + "/studio")
    }
}

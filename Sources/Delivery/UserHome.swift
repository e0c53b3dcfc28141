import Core
import LinuxKit
import Wire

/// One user's home, and everything that we ever do in it.
///
/// Each verb may be interrupted after any step and asked again: it finds out from the disk how far it came. Things
/// are known by device and inode, since users rename; nothing that was there is overwritten, nothing is followed.
/// Calls block for as long as the share does.
package struct UserHome: Sendable {
    let directory: Directory

    /// The only owner whose files are accepted; nil accepts all.
    let owner: UInt32?

    package init(_ directory: Directory, owner: UInt32? = nil) {
        self.directory = directory
        self.owner = owner
    }

    /// Makes what is missing of the folders.
    func prepare() throws {
        let inbox = try ensured(Self.inbox, in: directory)
        _ = try ensured(Self.processing, in: inbox)
        _ = try outbox()
        _ = try failed()
    }

    /// Whether results could be delivered now.
    func probe() throws {
        try outbox().probeWritable()
    }
}

extension UserHome {
    static let inbox = FileName(known: "Inbox")
    static let outbox = FileName(known: "Outbox")
    static let failed = FileName(known: "Failed")
    static let processing = FileName(known: ".processing")

    /// The inbox as it is. A missing one is not made: what looks empty may be a share that is not mounted.
    func inbox() throws -> Directory {
        do {
            return try directory.directory(Self.inbox)
        } catch {
            throw DeliveryFault(error).orAbsent
        }
    }

    func processing() throws -> Directory {
        try ensured(Self.processing, in: inbox())
    }

    func outbox() throws -> Directory {
        try ensured(Self.outbox, in: directory)
    }

    func failed() throws -> Directory {
        try ensured(Self.failed, in: directory)
    }

    func folder(of drawer: Drawer) throws -> Directory {
        switch drawer {
        case .failed: try failed()
        case .results(let name): try outbox().directory(name)
        }
    }

    /// The directory `name` in `parent`, made where it is missing, with the parent's permissions: who may enter the
    /// home may enter what is in it.
    func ensured(_ name: FileName, in parent: Directory) throws -> Directory {
        if try parent.status(of: name) == nil {
            try parent.makeDirectory(name, mode: parent.status().mode & 0o777)
            try parent.synchronize()
        }
        return try parent.directory(name)
    }

    /// Moves what is `identity` from `here` in `source` into `destination`, under the first free name. Where it is
    /// not in the source any more (`here` is nil), it may have been moved before: answers the name that what
    /// `wasMoved` has now.
    ///
    /// File systems soon give a removed file's inode to another, so identity alone proves nothing about later.
    func move(
        _ identity: FileIdentity, from here: FileName?, in source: Directory, to destination: Directory,
        as wanted: OutputName, wasMoved: (DirectoryEntry) -> Bool
    ) throws -> FileName {
        guard let here else {
            let there = try destination.name(likely: wanted.numbered(1), where: wasMoved)
            guard let there else { throw DeliveryFault.vanished }
            try destination.synchronize()
            return there
        }
        let name = try place(here, of: source, in: destination, as: wanted)
        // Between the look and the rename somebody may have put another file there.
        guard try destination.status(of: name)?.identity == identity else {
            try destination.rename(name, to: here, in: source)
            throw DeliveryFault.changed
        }
        try destination.synchronize()
        try source.synchronize()
        return name
    }

    private func place(
        _ here: FileName, of source: Directory, in destination: Directory, as wanted: OutputName
    ) throws -> FileName {
        for number in 1...OutputName.most {
            let name = try wanted.numbered(number)
            if try source.rename(here, toFree: name, in: destination) { return name }
        }
        throw DeliveryFault.refused
    }
}

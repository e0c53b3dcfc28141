import Core
import LinuxKit
import Wire

extension UserHome {
    /// Everything in the inbox, with what the file system knows about writers.
    func list() throws -> [ListedFile] {
        let inbox = try inbox()
        return try inbox.entries().map { entry in
            ListedFile(
                name: entry.name, kind: entry.status.kind, stamp: entry.status.stamp,
                changed: entry.status.changed, owner: entry.status.owner, links: entry.status.links,
                writer: writer(of: entry, in: inbox))
        }
    }

    /// The file `name` of the inbox for reading, if it is the one with this stamp, and how many names it has.
    func open(_ name: FileName, expecting stamp: FileStamp) throws -> (file: Descriptor, links: UInt64) {
        let inbox = try inbox()
        guard let seen = try inbox.status(of: name) else { throw DeliveryFault.vanished }
        guard seen.kind == .regular else { throw DeliveryFault.irregular }
        let file = try readable(name, in: inbox)
        let status = try file.status()
        guard status.kind == .regular else { throw DeliveryFault.irregular }
        guard status.stamp == stamp else { throw DeliveryFault.changed }
        guard owner == nil || status.owner == owner else { throw DeliveryFault.refused }
        return (file, status.links)
    }

    /// Moves an admitted recording from the inbox to `.processing`, whatever it is called by now. A file that has
    /// come under its name is left where it is.
    func take(_ original: Original) throws -> FileName {
        let (inbox, identity) = (try inbox(), original.stamp.identity)
        let here = try inbox.name(likely: original.name) { $0.status.identity == identity }
        if let here, try inbox.status(of: here)?.stamp != original.stamp { throw DeliveryFault.changed }
        return try move(
            identity, from: here, in: inbox, to: processing(), as: OutputName(taken: original),
            wasMoved: original.isTaken)
    }

    /// Puts a taken recording back into the inbox.
    func restore(_ original: Original) throws -> FileName {
        try moveTaken(original, to: inbox())
    }

    /// Moves a taken recording, or one that was filed under `Failed` and tried again, into `drawer`.
    func file(_ original: Original, in drawer: Drawer) throws -> FileName {
        let destination = try folder(of: drawer)
        do {
            return try moveTaken(original, to: destination)
        } catch DeliveryFault.vanished where drawer != .failed {
            let (failed, wanted) = (try failed(), OutputName(file: original.name))
            let here = try failed.name(likely: wanted.numbered(1)) { $0.status.stamp == original.stamp }
            return try move(
                original.stamp.identity, from: here, in: failed, to: destination, as: wanted
            ) { $0.status.stamp == original.stamp }
        }
    }

    private func moveTaken(_ original: Original, to destination: Directory) throws -> FileName {
        let (processing, name) = (try processing(), OutputName(taken: original))
        let here = try processing.name(likely: name.numbered(1), where: original.isTaken)
        return try move(
            original.stamp.identity, from: here, in: processing, to: destination,
            as: OutputName(file: original.name)
        ) { $0.status.stamp == original.stamp }
    }

    private func writer(of entry: DirectoryEntry, in inbox: Directory) -> WriterPresence {
        guard entry.status.kind == .regular else { return .unknown }
        do {
            return ReadLease.writer(of: try inbox.file(entry.name))
        } catch {
            // A file server that has promised the file to a client alone makes us wait, and we do not.
            return error.meaning == .silent ? .present : .unknown
        }
    }

    private func readable(_ name: FileName, in inbox: Directory) throws -> Descriptor {
        do {
            return try inbox.file(name)
        } catch {
            let fault = DeliveryFault(error)
            throw fault == .unwritable ? .refused : fault
        }
    }
}

extension Original {
    /// Whether an entry of `.processing` is this one, even if somebody has gone on writing to it.
    fileprivate func isTaken(_ entry: DirectoryEntry) -> Bool {
        entry.status.identity == stamp.identity && entry.name.bytes.starts(with: "\(job)-".utf8)
    }
}

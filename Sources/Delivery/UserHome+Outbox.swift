import Core
import LinuxKit
import Wire

extension UserHome {
    /// Writes a job's results into a hidden folder of the outbox, to the disk. Begins anew each time.
    func stage(_ job: JobID, _ names: [FileName], contents: [Descriptor]) throws -> StagedFolder {
        guard names.count == contents.count, Set(names).count == names.count else {
            throw DeliveryFault.misunderstood
        }
        let (outbox, name) = (try outbox(), try HiddenName.staged(job))
        let folder = try ensured(name, in: outbox)
        do {
            let files = try zip(names, contents).map { try write($0, $1, into: folder) }
            try folder.synchronize()
            try outbox.synchronize()
            return StagedFolder(identity: try folder.status().identity, files: files)
        } catch {
            // Half a delivery would only take up the room that is missing.
            for file in names { try? DurableFile.discard(file, in: folder) }
            try? outbox.removeDirectory(name)
            throw error
        }
    }

    /// Gives a staged folder its name, or the next that is free. Faults with `vanished` where it is neither staged
    /// nor published; then it has to be staged anew.
    func publish(_ job: JobID, _ identity: FileIdentity, as name: FileName) throws -> FileName {
        let (outbox, staged) = (try outbox(), try HiddenName.staged(job))
        let isStaged = try outbox.status(of: staged)?.identity == identity
        return try move(
            identity, from: isStaged ? staged : nil, in: outbox, to: outbox, as: OutputName(folder: name)
        ) { $0.status.kind == .directory && $0.status.identity == identity }
    }

    private func write(_ name: FileName, _ contents: Descriptor, into folder: Directory) throws
        -> DeliveredFile
    {
        try DurableFile.discard(name, in: folder)
        let file = try folder.create(name, mode: folder.status().mode & 0o666)
        try FileCopy.copy(from: contents, to: file)
        return DeliveredFile(name: name, stamp: try file.status().stamp)
    }
}

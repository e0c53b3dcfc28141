import Core
import LinuxKit
import Wire

/// The daemon's own directory of jobs in work: for each a folder with the copy of the recording and, in `results`,
/// what the worker makes of it.
///
/// A folder's key is made before the job has its number, since the ledger notes the copy's digest when the job
/// begins. What lies here without a job in the ledger is left over from a crash.
package struct Staging: Sendable {
    private let path: String
    private let directory: Directory

    /// `path` is absolute; its last directory is made if it is missing.
    package init(path: String) throws(DeliveryFault) {
        self.path = path
        do {
            directory = try Directory.ensured(path: path, mode: 0o700)
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// A key that has not been used before.
    package static func newKey() throws(DeliveryFault) -> FileName {
        do {
            return try FileName(String(UInt64.random(in: 1 << 60 ... .max), radix: 16))
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// Copies a recording in, to the disk, and digests the copy. Faults with `changed` where the recording is not
    /// the one with this stamp when the copy is complete.
    package func takeIn(
        _ recording: Descriptor, expecting stamp: FileStamp, as key: FileName
    ) throws(DeliveryFault) -> StagedRecording {
        do {
            guard try recording.status().stamp == stamp else { throw DeliveryFault.changed }
            let folder = try ensuredFolder(key)
            try DurableFile.discard(Self.recording, in: folder)
            let copy = try folder.create(Self.recording, mode: 0o600)
            let size = try FileCopy.copy(from: recording, to: copy, atMost: stamp.size)
            guard try recording.status().stamp == stamp else { throw DeliveryFault.changed }
            try folder.synchronize()
            return StagedRecording(size: size, digest: try ContentDigest(of: copy))
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// The copy of the recording, open for reading.
    package func recording(of key: FileName) throws(DeliveryFault) -> Descriptor {
        do {
            return try directory.directory(key).file(Self.recording)
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// The path of an empty directory for results; what an earlier attempt has left there is removed.
    package func freshResults(of key: FileName) throws(DeliveryFault) -> String {
        do {
            let folder = try ensuredFolder(key)
            try folder.makeDirectory(Self.results, mode: 0o700)
            try empty(folder.directory(Self.results))
            return "\(path)/\(key.display)/\(Self.results.display)"
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// A result, open for reading.
    package func result(_ name: FileName, of key: FileName) throws(DeliveryFault) -> Descriptor {
        do {
            return try directory.directory(key).directory(Self.results).file(name)
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// The keys of all folders, left-overs included.
    package func keys() throws(DeliveryFault) -> [FileName] {
        do {
            return try directory.entries().filter { $0.status.kind == .directory }.map(\.name)
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// Removes a job's folder: the recording, the files in `results`, and the two directories. Anything else is
    /// nobody's we know, and stays with its directory (`refused`). Fine where there is no such folder.
    package func remove(_ key: FileName) throws(DeliveryFault) {
        do {
            guard try directory.status(of: key) != nil else { return }
            let folder = try directory.directory(key)
            if try folder.status(of: Self.results) != nil {
                try empty(folder.directory(Self.results))
                try folder.removeDirectory(Self.results)
            }
            try DurableFile.discard(Self.recording, in: folder)
            try directory.removeDirectory(key)
            try directory.synchronize()
        } catch {
            throw DeliveryFault(error)
        }
    }

    private static let recording = FileName(known: "recording")
    private static let results = FileName(known: "results")

    private func ensuredFolder(_ key: FileName) throws(SystemError) -> Directory {
        try directory.makeDirectory(key, mode: 0o700)
        try directory.synchronize()
        return try directory.directory(key)
    }

    private func empty(_ folder: Directory) throws(SystemError) {
        for entry in try folder.entries() where entry.status.kind != .directory {
            try folder.unlink(entry.name)
        }
    }
}

import Core
import LinuxKit
import Pipeline

/// Puts the files of a result on the disk, to stay.
struct ResultWriter {
    let directory: Directory
    let stem: String

    /// Writes and fsyncs every file, then the directory. Returns the names in the same order.
    func write(_ artefacts: [Artefact]) throws -> [String] {
        let names = try artefacts.map(write)
        try directory.synchronize()
        return names
    }

    private func write(_ artefact: Artefact) throws -> String {
        let name = "\(stem).\(artefact.ending)"
        let file = try directory.create(FileName(name), mode: 0o600)
        try file.write(artefact.bytes)
        try file.synchronize()
        return name
    }
}

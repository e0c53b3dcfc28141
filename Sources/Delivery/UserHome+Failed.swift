import Core
import LinuxKit
import Wire

extension UserHome {
    /// Writes a note on the failed recording `name`. A note that says exactly this counts as written.
    func explain(_ job: JobID, _ name: FileName, _ text: String) throws -> DeliveredFile {
        let (failed, wanted) = (try failed(), OutputName(noteOn: name))
        let bytes = Array(text.utf8)
        if let written = try existing(wanted, holding: bytes, in: failed) { return written }
        let temporary = try HiddenName.note(job)
        let stamp = try DurableFile.prepare(
            bytes, as: temporary, in: failed, mode: failed.status().mode & 0o666)
        let given = try move(stamp.identity, from: temporary, in: failed, to: failed, as: wanted) {
            $0.status.stamp == stamp
        }
        return DeliveredFile(name: given, stamp: stamp)
    }

    private func existing(
        _ wanted: OutputName, holding bytes: [UInt8], in folder: Directory
    ) throws -> DeliveredFile? {
        for number in 1...OutputName.most {
            let name = try wanted.numbered(number)
            guard let status = try folder.status(of: name) else { return nil }
            guard status.kind == .regular, status.stamp.size == bytes.count else { continue }
            if try folder.file(name).read(atMost: bytes.count + 1) == bytes {
                return DeliveredFile(name: name, stamp: status.stamp)
            }
        }
        return nil
    }
}

import Core

@testable import Wire

extension FileName {
    static let anna = FileName(known: "anna")
    static let song = FileName(known: "song.wav")
}

extension FileStamp {
    static let sample = FileStamp(
        identity: FileIdentity(device: .max, inode: 1 << 40), size: .max, modified: -1_500_000_000)
}

extension ListedFile {
    static func sample(_ name: FileName) -> ListedFile {
        ListedFile(
            name: name, kind: .regular, stamp: .sample, changed: .min, owner: .max, links: 2, writer: .present
        )
    }
}

extension CourierRequest {
    /// One of each.
    static var samples: [CourierRequest] {
        let original = Original(job: JobID(.max), name: .song, stamp: .sample)
        let file = DeliveredFile(name: .song, stamp: .sample)
        return [
            .prepare, .list, .open(.song, .sample), .take(original), .stage(JobID(1), [.song, .anna]),
            .stage(JobID(1), []), .publish(JobID(2), FileStamp.sample.identity, as: .song),
            .file(original, in: .failed), .file(original, in: .results(.anna)),
            .explain(JobID(3), .song, "Wozu? ♪"),
            .explain(JobID(3), .song, ""), .restore(original), .retire(file, from: .failed),
            .retireFolder(.anna, FileStamp.sample.identity), .probe, .announce("Bald ♪"), .announce(""),
        ]
    }
}

extension CourierReply {
    /// One of each.
    static var samples: [CourierReply] {
        let faults: [DeliveryFault] = [
            .rootAbsent, .unwritable, .full, .changed, .vanished, .irregular, .refused, .unavailable,
            .misunderstood,
            .io(5),
        ]
        let kinds = FileKind.allCases.flatMap { kind in
            WriterPresence.allCases.map { writer in
                ListedFile(
                    name: .song, kind: kind, stamp: .sample, changed: 1, owner: 1_000, links: 1,
                    writer: writer)
            }
        }
        let folder = StagedFolder(
            identity: FileStamp.sample.identity, files: [DeliveredFile(name: .song, stamp: .sample)])
        return [
            .done, .listing(kinds, more: false), .listing([], more: true), .opened(links: 1), .named(.song),
            .staged(folder), .written(DeliveredFile(name: .song, stamp: .sample)),
        ] + faults.map { .failed($0) }
    }
}

import Core
import Delivery
import Ledger
import LinuxKit
import Settings
import Wire

/// Reads in an inbox what its owner says about a song.
///
/// Whatever is wrong with a file is a remark, and the song goes on without it. Only where nothing can be known now, or the
/// file is another one by now, the song waits.
struct OptionReader: Sendable {
    let house: House
    let home: FileName

    /// What `papers` say, the song's own last. Throws the `DeliveryFault` for which the song has to wait.
    func wishes(in papers: SongPapers) async throws -> SongWishes {
        var wishes = SongWishes.none
        for file in [papers.defaults, papers.sheet].compactMap(\.self) {
            do {
                wishes.read(try await contents(of: file), of: file.name.display)
            } catch let fault as DeliveryFault {
                try note(fault, on: file, in: &wishes)
            } catch {
                wishes.remark(on: file.name.display, "it cannot be read (\(error)); nothing in it is used")
            }
        }
        if let name = papers.nearMiss {
            wishes.remark(
                on: name.display,
                "it is not used; to speak about one song it needs that song's name up to the last dot")
        }
        return wishes
    }

    /// One byte more than is allowed is enough to see that it is too much.
    private func contents(of file: ListedFile) async throws -> [UInt8] {
        let opened = try await house.courier.open(file.name, expecting: file.stamp, at: home)
        return try await house.workshop.read(opened.file, atMost: SongWishes.largestFile + 1)
    }

    private func note(_ fault: DeliveryFault, on file: ListedFile, in wishes: inout SongWishes) throws {
        switch fault {
        case .vanished: return
        case .changed, .unavailable, .rootAbsent, .misunderstood: throw fault
        case .irregular:
            wishes.remark(
                on: file.name.display,
                "it is \(file.kind.words), and only a regular file is read; nothing in it is used")
        case .refused, .unwritable:
            wishes.remark(on: file.name.display, "it may not be read by its owner; nothing in it is used")
        case .full, .io:
            wishes.remark(on: file.name.display, "it cannot be read (\(fault)); nothing in it is used")
        }
    }
}

extension FileKind {
    fileprivate var words: String {
        switch self {
        case .regular: "no file of the inbox's owner"
        case .directory: "a folder"
        case .link: "a link"
        case .special: "a pipe or a device"
        }
    }
}

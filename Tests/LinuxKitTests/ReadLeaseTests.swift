import Core
import Glibc
import Testing

@testable import LinuxKit

/// Each test is in a process of its own: a child that another test is starting would have the file open a moment longer.
@Suite("Read lease")
struct ReadLeaseTests {
    @Test("a file that nobody writes has no writer")
    func findsNobody() async {
        await #expect(processExitsWith: .success) {
            try await Folder.with { folder in
                try folder.file(song)
                #expect(ReadLease.writer(of: try folder.directory.file(song)) == .absent)
            }
        }
    }

    @Test("a file that is open for writing has one, until it is closed")
    func findsWriter() async {
        await #expect(processExitsWith: .success) {
            try await Folder.with { folder in
                let file = try folder.file(song)
                do {
                    let writer = try folder.directory.openOrCreate(song, mode: 0o644)
                    #expect(ReadLease.writer(of: try folder.directory.file(song)) == .present)
                    #expect(try writer.status().stamp == file)
                }
                #expect(ReadLease.writer(of: try folder.directory.file(song)) == .absent)
            }
        }
    }

    @Test("a mapping is a writer, too")
    func findsMapping() async {
        await #expect(processExitsWith: .success) {
            try await Folder.with { folder in
                try folder.file(song)
                let map = try folder.directory.openOrCreate(song, mode: 0o644).use {
                    mmap(nil, 4, PROT_READ | PROT_WRITE, MAP_SHARED, $0, 0)
                }
                #expect(map != MAP_FAILED)
                #expect(ReadLease.writer(of: try folder.directory.file(song)) == .present)
                munmap(map, 4)
                #expect(ReadLease.writer(of: try folder.directory.file(song)) == .absent)
            }
        }
    }

    @Test("what knows no leases cannot tell")
    func cannotTell() throws {
        #expect(ReadLease.writer(of: try Directory(path: "/tmp").descriptor) == .unknown)
    }
}

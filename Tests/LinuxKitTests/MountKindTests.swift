import Testing

@testable import LinuxKit

@Suite("Mount kind")
struct MountKindTests {
    @Test(
        "file systems that other machines change are deaf, and carry no database",
        arguments: [
            (Int64(0x6969), MountKind.shared), (0xFF53_4D42, .shared), (0xFE53_4D42, .shared),
            (0x517B, .shared),
            (0x0102_1997, .shared), (0x6573_5546, .userspace),
        ])
    func knowsDeaf(type: Int64, kind: MountKind) {
        #expect(MountKind(fileSystemType: type) == kind)
        #expect(kind.isDeaf)
        #expect(!kind.carriesSQLite)
    }

    @Test(
        "disks, memory and overlays hear",
        arguments: [Int64(0xEF53), 0x9123_683E, 0x5846_5342, 0x0102_1994, 0x794C_7630, 0x2FC1_2FC1])
    func knowsLocal(type: Int64) {
        let kind = MountKind(fileSystemType: type)
        #expect(!kind.isDeaf)
        #expect(kind.carriesSQLite)
    }

    @Test("the kernel tells of a directory", arguments: ["/proc", "/sys"])
    func asksKernel(path: String) throws {
        #expect(try MountKind(of: Directory(path: path)) == .local)
    }
}

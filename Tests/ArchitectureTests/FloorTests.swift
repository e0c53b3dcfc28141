import FoundationEssentials
import Testing

/// The floors of the house, ground first. A room may import what stands on a lower line, and nothing else of ours.
private let floors: [[String]] = [
    ["Core", "CLinux", "CKernels", "CSystemd", "CNettle", "CSndfile", "CSoxr", "CFFTW", "CCairo"],
    ["MusicModel", "Wire", "APIModel", "Settings", "LinuxKit"],
    ["BeatTracking"],
    ["Audio", "Transcription", "Notation", "ScoreFiles", "Engraving", "Ledger", "Delivery", "Execution"],
    ["Pipeline", "ModelShelf"],
    ["Scheduling", "Intake"],
    ["ControlAPI", "Console"],
    ["Daemon"],
    ["drumscribed", "drumscribectl", "drumscribe-courier", "drumscribe-worker", "drumscribe-bench"],
]

/// The only rooms that speak to C.
private let foreignSpeakers: Set = ["LinuxKit", "Audio", "Transcription", "Engraving"]
private let foreignTongues: Set = [
    "Glibc", "CLinux", "CKernels", "CSystemd", "CNettle", "CSndfile", "CSoxr", "CFFTW", "CCairo",
]

/// Files that speak to the kernel for a reason of their own.
private let exceptions: Set = ["Console/Host.swift"]

@Suite("The floors")
struct FloorTests {
    private let imports = SourceImports.all

    @Test("every room stands on a floor")
    func roomsAreKnown() {
        let known = Set(floors.joined())
        #expect(!imports.isEmpty)
        #expect(Set(imports.map(\.room)).subtracting(known) == [])
    }

    @Test("dependencies point down")
    func dependenciesPointDown() {
        let floor = Dictionary(
            uniqueKeysWithValues: floors.enumerated().flatMap { n, rooms in rooms.map { ($0, n) } })
        let upward = imports.filter { line in
            guard let from = floor[line.room], let to = floor[line.module] else { return false }
            return to >= from
        }
        #expect(upward == [])
    }

    @Test("only the rooms that must speak to C")
    func fewSpeakToC() {
        let speaking = imports.filter { foreignTongues.contains($0.module) && !exceptions.contains($0.file) }
        #expect(speaking.filter { !foreignSpeakers.contains($0.room) } == [])
    }

    @Test("nothing that ships brings in ICU")
    func nothingBringsICU() {
        #expect(
            imports.filter { ["Foundation", "FoundationInternationalization"].contains($0.module) } == [])
    }

    @Test("policy makes no system call and knows no library")
    func policyIsPure() {
        let policy = imports.filter { ["Scheduling", "Intake"].contains($0.room) }
        #expect(
            policy.filter { $0.module != "Core" } == [])
    }
}

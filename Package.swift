// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, top floor first. Dependencies point down; Tests/ArchitectureTests holds us to it.

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioExtras = Target.Dependency.product(name: "NIOExtras", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let ours: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: ours)
}

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: ours)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: ours)
}

func systemLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let programs: [Target] = [
    program("drumscribed", ["Daemon", "Settings", "Ledger", "LinuxKit", "Core", argumentParser]),
    program(
        "drumscribectl",
        [
            "Console", "Delivery", "Execution", "ModelShelf", "Settings", "LinuxKit", "Wire", "APIModel",
            "Core",
            argumentParser,
        ]),
    program("drumscribe-courier", ["Delivery", "LinuxKit"]),
    program(
        "drumscribe-worker",
        ["ModelShelf", "Pipeline", "Engraving", "Transcription", "LinuxKit", "Core", "Wire"]),
    program(
        "drumscribe-bench",
        [
            "Scheduling", "Ledger", "Engraving", "ScoreFiles", "ModelShelf", "Transcription", "Audio",
            "BeatTracking", "Notation", "MusicModel", "Wire",
            "LinuxKit", "Core", "Support", "Grooves", argumentParser,
        ]),
]

let service: [Target] = [
    room(
        "Daemon",
        [
            "ControlAPI", "APIModel", "Scheduling", "Intake", "Ledger", "Delivery", "Execution",
            "ModelShelf", "Settings",
            "LinuxKit", "Wire", "Core", lifecycle, unixSignals, logging,
        ]),
    room(
        "ControlAPI",
        ["APIModel", "Core", "LinuxKit", hummingbird, lifecycle, logging, nioCore, nioExtras, nioPosix]),
    room("Console", ["APIModel", "Core"]),
]

let policy: [Target] = [
    room("Scheduling", ["Core"]),
    room("Intake", ["Core"]),
]

let adapters: [Target] = [
    room("Ledger", ["Core", grdb]),
    room("Delivery", ["Core", "Wire", "LinuxKit"]),
    room("Execution", ["Core", "Wire", "LinuxKit", subprocess, system, logging]),
]

let music: [Target] = [
    room(
        "Pipeline", ["Audio", "Transcription", "Notation", "ScoreFiles", "Engraving", "MusicModel", "Core"]),
    room("ModelShelf", ["Transcription", "LinuxKit", "APIModel", "Core"]),
    room("Audio", ["MusicModel", "Core", "CSndfile", "CSoxr"]),
    room("Transcription", ["BeatTracking", "MusicModel", "Core", "CFFTW", "CKernels"]),
    // Optimized in debug builds, too: its loops visit every beat that could be.
    .target(
        name: "BeatTracking", dependencies: ["MusicModel", "Core"],
        swiftSettings: ours + [.unsafeFlags(["-O"])]),
    room("Notation", ["MusicModel", "Core"]),
    room("ScoreFiles", ["MusicModel", "Core"]),
    room("Engraving", ["MusicModel", "Core", "CCairo"]),
]

let ground: [Target] = [
    room("APIModel", ["Core"]),
    room("Settings", ["Core", yams]),
    room("MusicModel", ["Core"]),
    room("Wire", ["Core"]),
    room("LinuxKit", ["Core", "CLinux", "CSystemd", "CNettle"]),
    room("Core"),
    .target(name: "CLinux"),
    // Optimized in debug builds, too: nobody waits for a network that is not.
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3"])]),
    systemLibrary("CSndfile", pkgConfig: "sndfile", apt: "libsndfile1-dev"),
    systemLibrary("CFFTW", pkgConfig: "fftw3f", apt: "libfftw3-dev"),
    systemLibrary("CSoxr", pkgConfig: "soxr", apt: "libsoxr-dev"),
    systemLibrary("CSystemd", pkgConfig: "libsystemd", apt: "libsystemd-dev"),
    systemLibrary("CNettle", pkgConfig: "nettle", apt: "nettle-dev"),
    systemLibrary("CCairo", pkgConfig: "cairo-ft", apt: "libcairo2-dev"),
]

let checks: [Target] = [
    .target(
        name: "Support", dependencies: ["Core", "MusicModel", "LinuxKit"], path: "Tests/Support",
        swiftSettings: ours),
    .target(
        name: "Grooves", dependencies: ["MusicModel", "Core", "Support"], path: "Tests/Grooves",
        swiftSettings: ours),
    tests("APIModelTests", ["APIModel", "Core"]),
    tests("ArchitectureTests", []),
    tests("AudioTests", ["Audio", "Core", "CSndfile", "Support"]),
    tests("BeatTrackingTests", ["BeatTracking", "Grooves", "MusicModel", "Support"]),
    tests("SettingsTests", ["Settings"]),
    tests(
        "ControlAPITests",
        [
            "ControlAPI", "APIModel", "Console", "Core", hummingbird, hummingbirdCore, lifecycle, logging,
            nioCore,
            nioExtras, nioPosix, yams,
        ]),
    tests("ConsoleTests", ["Console", "APIModel", "Core"]),
    tests("CommandLineTests", ["drumscribectl", "Console", "ModelShelf", "Settings", "Core", "Support"]),
    tests("CoreTests", ["Core"]),
    tests(
        "DaemonTests",
        [
            "Daemon", "ControlAPI", "APIModel", "Ledger", "Delivery", "Execution", "Intake", "Scheduling",
            "Settings", "LinuxKit", "Wire", "Core", "Support", logging,
        ]),
    tests("DeliveryTests", ["Delivery", "Support", "drumscribe-courier"]),
    tests("SchedulingTests", ["Scheduling", "Core", "Support"]),
    tests("EnduranceTests", ["Ledger", "Core", "Support", "drumscribed", "drumscribe-worker"]),
    tests("EngravingTests", ["Engraving", "Grooves", "MusicModel", "Core", "Support"]),
    tests("ExecutionTests", ["Execution", "LinuxKit", "Support"]),
    tests(
        "HostileTests",
        [
            "Ledger", "Wire", "LinuxKit", "Core", "Support", "drumscribed", "drumscribe-courier",
            "drumscribe-worker", "drumscribectl",
        ]),
    tests("IntakeTests", ["Intake"]),
    tests("LedgerTests", ["Ledger", "Core", "Support", grdb]),
    tests("LinuxKitTests", ["LinuxKit", "Support"]),
    tests("ModelShelfTests", ["ModelShelf", "Transcription", "LinuxKit", "APIModel", "Core", "Support"]),
    tests("MusicModelTests", ["MusicModel"]),
    tests("NotationTests", ["Notation", "Grooves", "MusicModel", "Support"]),
    tests(
        "PipelineTests",
        [
            "Pipeline", "ModelShelf", "Audio", "Transcription", "Notation", "Engraving", "MusicModel",
            "LinuxKit", "Core", "Support",
        ]),
    tests("ScoreFilesTests", ["ScoreFiles", "Grooves", "MusicModel", "Core", "Support"]),
    .testTarget(
        name: "SimulationTests", dependencies: ["Scheduling", "Ledger", "Core", "Support"],
        path: "Tests/Simulation", swiftSettings: ours),
    tests("TranscriptionTests", ["Transcription", "MusicModel", "Core", "Support"]),
    tests("WireTests", ["Wire", "Support"]),
]

let package = Package(
    name: "drumscribe",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: programs + service + policy + adapters + music + ground + checks,
    swiftLanguageModes: [.v6]
)

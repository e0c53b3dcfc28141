import ArgumentParser

/// The areas that are measured.
enum Bench: String, CaseIterable, ExpressibleByArgument {
    case beats, daemon, dispatch, ear, engraving, notation

    func run() async throws {
        switch self {
        case .beats: BeatsBench().run()
        case .daemon: try DaemonBench().run()
        case .dispatch: try await DispatchBench().run()
        case .ear: try EarBench().run()
        case .engraving: try EngravingBench().run()
        case .notation: NotationBench().run()
        }
    }
}

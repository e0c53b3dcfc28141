import ArgumentParser

/// All that needs nothing but this program.
struct RunAreas: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs all benchmarks, or those of one area.")

    @Argument(help: "One of: \(Bench.allCases.map(\.rawValue).joined(separator: ", ")).")
    var area: Bench?

    func run() async throws {
        for bench in area.map({ [$0] }) ?? Bench.allCases { try await bench.run() }
    }
}

import ArgumentParser

/// Measures what users wait for. Every figure stands on a line of its own: `bench.AREA.CASE VALUE UNIT`, with a
/// reference of the same run beside it.
@main
struct BenchMain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drumscribe-bench", abstract: "Runs benchmarks: all of them, or those of one area.")

    @Argument(help: "One of: \(Bench.allCases.map(\.rawValue).joined(separator: ", ")).")
    var area: Bench?

    func run() async throws {
        for bench in area.map({ [$0] }) ?? Bench.allCases { try await bench.run() }
    }
}

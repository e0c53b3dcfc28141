import ArgumentParser

/// Measures what users wait for and what they get. Every figure stands on a line of its own: `bench.AREA.CASE VALUE UNIT`,
/// with a reference of the same run beside it.
@main
struct BenchMain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drumscribe-bench", abstract: "Runs benchmarks: all of them, or those of one area.",
        subcommands: [
            RunAreas.self, PlayGrooves.self, HearGrooves.self, JudgeGrooves.self, NotateTakes.self,
            HearFile.self,
        ],
        defaultSubcommand: RunAreas.self)
}

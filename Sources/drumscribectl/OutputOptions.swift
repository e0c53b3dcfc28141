import ArgumentParser
import Console

/// In which form a command answers.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("table (default), json, ndjson or tsv.", valueName: "format"))
    var output: OutputFormat?
}

extension OutputFormat: ExpressibleByArgument {}

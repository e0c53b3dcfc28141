import ArgumentParser
import Console

/// In which form a command answers.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("table, json, ndjson or tsv.", valueName: "format"))
    var output: OutputFormat = .table
}

extension OutputFormat: ExpressibleByArgument {}

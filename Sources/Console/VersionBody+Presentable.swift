import APIModel

extension VersionBody: Presentable {
    package func table(_ eye: Eye) -> Table { facts.table }

    package func page(_ eye: Eye) -> String { facts.text(eye.style) }

    private var facts: Facts {
        var facts = Facts()
        facts.add("daemon", version)
        facts.add("API", apiMin == apiMax ? "v\(apiMax)" : "v\(apiMin) to v\(apiMax)")
        return facts
    }
}

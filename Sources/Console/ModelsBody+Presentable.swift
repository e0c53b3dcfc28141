import APIModel

extension ModelsBody: Presentable {
    package var items: [any Encodable] { models }

    package func table(_ eye: Eye) -> Table {
        var table = Table([
            .init("NAME"), .init("STATE"), .init("SIZE", .right), .init("PARAMETERS", .right),
            .init("DRUMS", .right), .init("BANDS", .right), .init("HOP", .right), .init("MADE"),
            .init("LICENCE"), .init("CHECK"), .init("SHA256"), .init("PATH", isFlexible: true),
        ])
        for model in models { table.add(row(of: model)) }
        return table
    }

    package func page(_ eye: Eye) -> String {
        guard !models.isEmpty else {
            return "No model is there, so nothing can be heard. make install brings them.\n"
        }
        return ([table(eye).text(eye.style)] + complaints + lessons).joined(separator: "\n")
    }

    private func row(of model: Model) -> [Table.Cell] {
        [
            .init(model.name, .strong), .init(model.state.rawValue, model.state.colour),
            figure(model.bytes) { Phrase.size(bytes: $0) }, figure(model.parameters) { Self.thousands($0) },
            figure(model.classes?.count) { "\($0)" }, figure(model.bands) { "\($0)" },
            figure(model.hopMs) { "\($0) ms" }, .init(model.date ?? ""), .init(model.licence ?? ""),
            .init(model.check.rawValue),
            .init(String(model.sha256?.prefix(12) ?? ""), value: model.sha256 ?? ""), .init(model.path),
        ]
    }

    private func figure<Value>(_ value: Value?, _ text: (Value) -> String) -> Table.Cell {
        value.map { Table.Cell(text($0), value: "\($0)") } ?? ""
    }

    /// Why models are not used.
    private var complaints: [String] {
        models.compactMap { model in
            model.detail.map { "\(model.path): \($0)\(model.advice.map { " " + $0 } ?? "")".shown + "\n" }
        }
    }

    /// What the models that are used have learned from, once where it is the same.
    private var lessons: [String] {
        let pupils = models.filter { $0.detail == nil }
        var told: Set<[String]> = []
        return pupils.compactMap { model in
            guard let data = model.trainingData, !data.isEmpty, told.insert(data).inserted else { return nil }
            let names = pupils.filter { $0.trainingData == data }.map(\.name)
            return names.joined(separator: ", ") + (names.count == 1 ? " has" : " have") + " learned from:\n"
                + data.map { "  \($0.shown)\n" }.joined()
        }
    }

    private static func thousands(_ number: Int) -> String {
        number < 10_000 ? "\(number)" : "\((number + 500) / 1_000)k"
    }
}

extension ModelsBody.State {
    fileprivate var colour: Colour {
        switch self {
        case .usable: .good
        case .shadowed: .faint
        case .refused: .bad
        }
    }
}

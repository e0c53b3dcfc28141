import Core
import Transcription

/// The models that an order may choose from, in memory: what chooses may be locked in by then, and open no file.
package struct ModelStock: Sendable {
    /// What the operator should know, a sentence each: files that were passed over and why.
    package let complaints: [String]

    private let rules: [ModelRule]
    private let models: [String: LoadedModel]
    private let substitute: LoadedModel

    /// Reads the models that the order's rules name. Where none of them is there, the largest of the shelf stands in;
    /// a strict order knows no substitute.
    ///
    /// Throws a `Problem`: `modelMissing` where there is none to be had, `invalidRequest` where a strict order
    /// names one that is not there, and what is wrong with that one otherwise.
    package init(_ order: ModelOrder, on shelf: ModelShelf) throws(Problem) {
        var complaints = shelf.closed
        var models: [String: LoadedModel] = [:]
        for name in Set(order.rules.map(\.model)).sorted() {
            models[name] = shelf.load(name, complaints: &complaints)
        }
        if order.isStrict, models.isEmpty { throw Self.refusal(order, shelf, complaints) }
        let largest = models.values.max { $0.size < $1.size } ?? shelf.largest(complaints: &complaints)
        guard let largest else { throw .noModel(in: shelf.directories, because: complaints) }
        self.complaints = complaints
        (rules, self.models, substitute) = (order.rules, models, largest)
    }

    private static func refusal(_ order: ModelOrder, _ shelf: ModelShelf, _ complaints: [String]) -> Problem {
        let name = order.rules.last?.model ?? ""
        guard complaints.isEmpty else {
            return Problem(
                .invalidRequest,
                detail: "The model \(name) cannot be used. \(complaints.joined(separator: " "))",
                advice: "See: drumscribectl models --local")
        }
        let present = shelf.survey().filter(\.isUsable).map(\.name)
        return .unknownModel(name, present: present)
    }

    /// The model for a recording of so many seconds, nil where that is not known.
    package func choice(forSeconds seconds: Double?) -> (model: LoadedModel, used: UsedModel) {
        let wanted = rules.model(forSeconds: seconds) ?? substitute.name
        if let model = models[wanted] { return (model, UsedModel(name: model.name, digest: model.digest)) }
        return (
            substitute, UsedModel(name: substitute.name, digest: substitute.digest, insteadOf: wanted)
        )
    }
}

extension LoadedModel {
    fileprivate var size: Int { file.facts.parameters }
}

extension ModelShelf {
    /// The usable model with the most parameters.
    fileprivate func largest(complaints: inout [String]) -> LoadedModel? {
        let usable = survey().filter(\.isUsable)
        let largest = usable.max { ($0.facts?.parameters ?? 0) < ($1.facts?.parameters ?? 0) }
        return largest.flatMap { load($0.name, complaints: &complaints) }
    }
}

import APIModel
import Core
import ModelShelf

extension HealthChecks {
    /// Whether there is a model to hear with, and whether it is the one that the tiers ask for.
    func models() async -> HealthBody.Check {
        let configuration = house.configuration.current
        let survey = await house.models.survey(configuration.models)
        let usable = Set(survey.filter(\.isUsable).map(\.name))
        let refused = Set(survey.filter { $0.facts == nil }.map(\.name)).subtracting(usable)
        let wanted = Set(configuration.tiers.flatMap { $0.models.map(\.model) })
        guard !usable.isEmpty else {
            return .init(
                name: "models", ok: false, detail: "No usable model is there; jobs wait.",
                advice: "Look at: drumscribectl models. make install brings the shipped ones.")
        }
        let missing = wanted.subtracting(usable)
        var detail = "\(list(usable)) can be used."
        if !missing.isEmpty {
            detail += " \(list(missing)) is asked for by tiers and not there; another stands in."
        }
        if !refused.isEmpty { detail += " \(list(refused)) is refused." }
        return .init(name: "models", ok: true, detail: detail)
    }

    private func list(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
}

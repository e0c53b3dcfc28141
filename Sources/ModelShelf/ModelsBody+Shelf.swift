import APIModel
import Core
import Transcription

extension ModelsBody {
    /// What was found on a shelf.
    package init(_ survey: [ShelvedModel]) {
        self.init(models: survey.map(Model.init))
    }
}

extension ModelsBody.Model {
    fileprivate init(_ model: ShelvedModel) {
        self.init(
            name: model.name, path: model.path, state: .init(model.state), check: .init(model.check))
        bytes = model.bytes
        sha256 = model.digest?.description
        describe(model.facts)
        switch model.state {
        case .usable: break
        case .shadowed(_, let winner): detail = "\(winner) is used in its place."
        case .refused(let problem): (detail, advice) = (problem.detail, problem.advice)
        }
    }

    private mutating func describe(_ facts: ModelFile.Facts?) {
        guard let facts else { return }
        parameters = facts.parameters
        classes = facts.classes
        bands = facts.bands
        hopMs = facts.hop * 1_000
        date = facts.date
        licence = facts.licence
        trainingData = facts.trainingData
    }
}

extension ModelsBody.State {
    fileprivate init(_ state: ShelvedModel.State) {
        switch state {
        case .usable: self = .usable
        case .shadowed: self = .shadowed
        case .refused: self = .refused
        }
    }
}

extension ModelsBody.Check {
    fileprivate init(_ check: ShelvedModel.Check) {
        switch check {
        case .pinned: self = .pinned
        case .listed: self = .listed
        case .none: self = .none
        }
    }
}

import APIModel
import Core

extension JobBody: Presentable {
    package func table(_ eye: Eye) -> Table { facts(eye).table }

    package func page(_ eye: Eye) -> String { facts(eye).text(eye.style) }

    private func facts(_ eye: Eye) -> Facts {
        var facts = Facts()
        facts.add("job", "\(id)", .strong)
        facts.add("name", name)
        facts.add("owner", owner)
        facts.add("tier", tier)
        facts.add("state", state.rawValue, state.colour)
        facts.add("waiting", waiting?.sentence, value: waiting?.reason.rawValue)
        facts.add("until", waiting?.until.map(eye.clock), value: waiting?.until?.description)
        facts.add(
            "starts", expectedStartAt.map { "about \(eye.clock($0))" }, value: expectedStartAt?.description)
        facts.add("place", urgency)
        facts.add("progress", state == .running ? progressNote : nil)
        facts.add("attempt", attempt > 1 ? "\(attempt)" : nil)
        addTimes(to: &facts, eye)
        facts.add("length", durationMs.map(Phrase.length), value: durationMs.map { "\($0)" })
        facts.add("hits", hits.map { "\($0)" })
        facts.add("bars", bars.map { "\($0)" })
        addModel(to: &facts)
        facts.add("sheets", resultFolder)
        facts.add("problem", problem.map { "\($0.title). \($0.detail)" }, .bad)
        facts.add("advice", problem?.advice)
        facts.add("options", options?.sentence)
        for remark in remarks ?? [] { facts.add("remark", remark) }
        return facts
    }

    private func addModel(to facts: inout Facts) {
        let digest = modelSha256.map { " (SHA-256 \($0.prefix(12))…)" } ?? ""
        let wanted = modelInsteadOf.map { ", instead of \($0), which was not there" } ?? ""
        facts.add("model", model.map { $0 + digest + wanted }, value: model)
    }

    private func addTimes(to facts: inout Facts, _ eye: Eye) {
        let times = [("submitted", submittedAt), ("started", startedAt), ("finished", finishedAt)]
        for (name, time) in times {
            facts.add(name, time.map(eye.clock), value: time?.description)
        }
    }
}

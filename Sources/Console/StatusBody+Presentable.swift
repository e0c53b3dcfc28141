import APIModel
import Core

extension StatusBody: Presentable {
    package func table(_ eye: Eye) -> Table { facts(eye).table }

    package func page(_ eye: Eye) -> String {
        let sections = [ownSection(eye), failureSection(eye)].compactMap(\.self)
        return ([heading(eye) + facts(eye).indented(eye.style)] + sections).joined(separator: "\n")
    }

    private func heading(_ eye: Eye) -> String {
        let isWell = roots.allSatisfy { $0.state != .absent }
        let name = eye.style.paint("drumscribe \(version)", .strong)
        let age = Phrase.duration(asOf - since)
        let dot = eye.style.dot(isWell ? .good : .warning)
        return "\(dot) \(name), running since \(eye.clock(since)) (\(age))\n"
    }

    private func facts(_ eye: Eye) -> Facts {
        var facts = Facts()
        facts.add(
            "workers", "\(workers.used) of \(workers.limit) busy", value: "\(workers.used)/\(workers.limit)")
        facts.add("jobs", jobs.sentence ?? "none yet", value: jobs.sentence ?? "")
        for queue in queue {
            facts.add("tier \(queue.tier)", "\(queue.running) running, \(queue.queued) queued")
        }
        for root in roots {
            facts.add("root", "\(root.path) (\(root.state.rawValue))", root.state == .absent ? .bad : nil)
        }
        facts.add("your month", quota.map { sentence(on: $0, eye) })
        facts.add(
            "retention", nextRetention.map { sentence(on: $0, eye) }, value: nextRetention?.dueAt.description)
        return facts
    }

    private func sentence(on quota: Quota, _ eye: Eye) -> String {
        let used =
            quota.creditsLimit.map { "\(quota.creditsUsed) of \(Phrase.count($0, "credit")) used" }
            ?? "\(Phrase.count(quota.creditsUsed, "credit")) used, no limit"
        let minutes = quota.audioMsLimit.map {
            ", \(Phrase.minutes(milliseconds: quota.audioMsUsed)) of \(Phrase.minutes(milliseconds: $0)) minutes"
        }
        return "\(used)\(minutes ?? "") (tier \(quota.tier)), renews \(eye.day(quota.renewsAt))"
    }

    private func sentence(on next: NextRetention, _ eye: Eye) -> String {
        let entries = Phrase.count(next.entries, "entry", "entries")
        return "\(entries) planned, next \(Phrase.relative(next.dueAt, to: asOf))"
    }

    private func ownSection(_ eye: Eye) -> String? {
        guard !own.active.isEmpty else { return own.counts.sentence.map { "Your jobs: \($0)\n" } }
        return "Your jobs: \(own.counts.sentence ?? "none")\n"
            + JobTable(asOf: asOf).table(of: own.active).text(eye.style)
    }

    private func failureSection(_ eye: Eye) -> String? {
        guard !failures.isEmpty else { return nil }
        var table = Table([
            .init("ID", .right), .init("OWNER"), .init("FAILED"), .init("NAME", isFlexible: true),
            .init("WHY", isFlexible: true),
        ])
        for failure in failures {
            table.add([
                .init("\(failure.job)"), .init(failure.owner),
                .init(Phrase.relative(failure.failedAt, to: asOf)),
                .init(failure.name ?? "(hidden)"), .init(failure.title, .bad),
            ])
        }
        return "Last failures\n" + table.text(eye.style)
    }
}

extension JobCounts {
    /// `2 running, 12 queued, 340 delivered`; nil where there are none.
    var sentence: String? {
        let states: [JobState] = [.running, .queued, .finished, .delivered, .failed, .cancelled]
        let said = states.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.rawValue)" }
        return said.isEmpty ? nil : said.joined(separator: ", ")
    }
}

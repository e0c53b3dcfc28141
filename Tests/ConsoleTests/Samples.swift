import APIModel
import Console
import Core

extension Timestamp {
    /// 2026-11-23T12:00:00.000Z
    static let noon = CalendarDate(year: 2_026, month: 11, day: 23).start + .seconds(43_200)
}

extension Eye {
    /// Somebody in Vienna with a pipe.
    static let plain = Eye(style: .plain) { _ in 3_600 }
}

extension Style {
    static let terminal = Style(colour: false, unicode: true, columns: 80)
}

extension JobBody {
    /// A job in `state` with what jobs in that state have.
    static func sample(_ id: Int64, _ state: JobState = .queued, name: String = "song.wav") -> JobBody {
        var job = JobBody(
            id: JobID(id), owner: "ada", tier: "free", name: try? FileName(name), state: state, attempt: 1,
            submittedAt: .noon + .seconds(-600))
        switch state {
        case .queued: job.waiting = WaitingBody(.tierBusy)
        case .running: (job.stage, job.percent) = (.postProcessing, 80)
        case .delivered:
            (job.durationMs, job.hits, job.bars) = (180_000, 812, 64)
            job.resultFolder = "/srv/studio/ada/Outbox/song"
        case .failed:
            job.problem = ProblemBody(
                Problem(.audioSilent, detail: "Nothing above -90 dBFS.", advice: "Check the cable."))
        case .finished, .cancelled: break
        }
        return job
    }
}

extension EventBody {
    static func sample(
        _ job: Int64, _ state: JobState, stage: Stage? = nil, percent: Int? = nil
    ) -> EventBody {
        EventBody(
            sequence: 1, time: .noon, kind: .state, job: JobID(job), state: state, stage: stage,
            percent: percent)
    }
}

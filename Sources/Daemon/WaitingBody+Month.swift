import APIModel
import Core
import Ledger

extension WaitingBody {
    /// What keeps a job back, in the words of its owner's month where that is the reason.
    init(_ wait: Wait, of job: JobRecord, in month: Account?) {
        let sentence = wait.reason == .ownerQuota ? month?.lack(for: job) : nil
        self.init(wait.reason, sentence: sentence, until: wait.until)
    }
}

extension Account {
    /// What the month lacks that a job waits for it.
    fileprivate func lack(for job: JobRecord) -> String? {
        creditsLeft == 0 ? lackOfCredits : audioMillisecondsLeft.map { lackOfAudio($0, for: job) }
    }

    private var lackOfCredits: String {
        let taken = reserved.credits > 0 ? "used or reserved" : "used"
        return switch max(0, (limit.credits ?? 0) + given.credits) {
        case 0: "There are no credits this month; the job runs when there are."
        case 1: "The one credit of this month is \(taken); the job runs when it renews."
        case let credits: "All \(credits) credits of this month are \(taken); the job runs when they renew."
        }
    }

    private func lackOfAudio(_ left: Int64, for job: JobRecord) -> String {
        if left >= 1_000 {
            "The recording \(job.leastMilliseconds > 0 ? "is" : "seems much") longer than the "
                + "\(Self.length(left)) of audio left of this month; the job runs when the month renews."
        } else if reserved.audioMilliseconds > 0 {
            "Jobs under way have asked for all minutes that are left of this month; "
                + "the job follows them, or runs when the month renews."
        } else {
            "All minutes of audio of this month are used; the job runs when they renew."
        }
    }

    /// `4 min 20 s`
    private static func length(_ milliseconds: Int64) -> String {
        let (minutes, seconds) = (milliseconds / 60_000, milliseconds / 1_000 % 60)
        let parts = [minutes > 0 ? "\(minutes) min" : nil, seconds > 0 ? "\(seconds) s" : nil]
        return parts.compactMap(\.self).joined(separator: " ")
    }
}

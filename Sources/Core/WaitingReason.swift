/// Why a job does not run. The names are part of the API.
package enum WaitingReason: String, Sendable, Codable, CaseIterable {
    case queued
    case tierBusy = "tier_busy"
    case ownerRunningLimit = "owner_running_limit"
    case ownerQuota = "owner_quota"
    case diskFull = "disk_full"
    case outboxUnwritable = "outbox_unwritable"
    case rootAbsent = "root_absent"
    case modelMissing = "model_missing"
    case held
    case heldByOperator = "held_by_operator"
    case retryBackoff = "retry_backoff"

    /// One sentence for the owner of the job.
    package var sentence: String {
        switch self {
        case .queued: "Waiting for a free worker."
        case .tierBusy: "All workers of this tier are busy."
        case .ownerRunningLimit: "Your other jobs are running; this one follows."
        case .ownerQuota: "The month has not enough left for the job; it runs when the month renews."
        case .diskFull: "The disk is full; the job continues once there is room."
        case .outboxUnwritable: "The outbox cannot be written; the job continues once it can."
        case .rootAbsent: "The studio's folder is not there; the job continues once it is back."
        case .modelMissing:
            "No usable model is installed; the job continues once the operator has put one there."
        case .held: "Held until it is released."
        case .heldByOperator: "Held by an operator, until an operator releases it."
        case .retryBackoff: "An attempt failed; the next one follows shortly."
        }
    }
}

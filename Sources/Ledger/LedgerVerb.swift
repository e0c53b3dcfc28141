/// What moves a job from one state to another.
package enum LedgerVerb: String, Sendable, CaseIterable {
    case take, claim, requeue, finish, prepareDelivery, deliver, fail, cancel, file, hold, release, retire,
        retry, prioritise, unlink
}

import Core
import Delivery
import Execution
import Ledger
import Logging

/// What every part of the daemon works with.
struct House: Sendable {
    let configuration: LiveConfiguration
    let ledger: Ledger
    let courier: any Courier
    let workshop: Workshop
    let executor: any Executor
    let events: EventBoard
    let clock: any HouseClock
    let log: Logger
    let models = ModelCatalogue()
    let costs = CostBook()

    /// The present run of the machine: a job that another run left running does not run.
    let boot: String

    /// How long to wait before looking again whether trouble around a job has gone.
    static let patience = Duration.seconds(30)
}

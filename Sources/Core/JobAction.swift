/// What people may do with a job by hand. The names are part of the API and of the configuration.
package enum JobAction: String, Sendable, Codable, CaseIterable {
    case cancel, hold, release, retry, prioritise
}

/// Where a running job is. The names are part of the API.
package enum Stage: String, Sendable, Codable, CaseIterable {
    case validating
    case preprocessing
    case sourceSeparation = "source_separation"
    case transcribing
    case postProcessing = "post_processing"
    case generatingExports = "generating_exports"
}

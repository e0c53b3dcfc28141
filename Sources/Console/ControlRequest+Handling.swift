import Core

extension ControlRequest {
    package static func hold(_ id: JobID) -> ControlRequest {
        ControlRequest("POST", "/v1/jobs/\(id)/hold")
    }

    package static func release(_ id: JobID) -> ControlRequest {
        ControlRequest("POST", "/v1/jobs/\(id)/release")
    }

    package static func retry(_ id: JobID) -> ControlRequest {
        ControlRequest("POST", "/v1/jobs/\(id)/retry")
    }

    package static func prioritise(_ id: JobID, _ urgency: Urgency) -> ControlRequest {
        ControlRequest("POST", "/v1/jobs/\(id)/prioritise", parameters: [("urgency", urgency.description)])
    }
}

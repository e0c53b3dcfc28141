import Core
import Transcription

/// Who hears a recording.
package struct Listener: Sendable {
    package let transcriber: any Transcriber

    /// The model that it hears by; nil where it has none.
    package let model: UsedModel?

    package init(_ transcriber: any Transcriber, model: UsedModel? = nil) {
        self.transcriber = transcriber
        self.model = model
    }
}

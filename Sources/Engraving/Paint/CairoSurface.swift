import CCairo
import Core

/// A Cairo surface with a context to draw on it. Every call's status is asked for in the end.
final class CairoSurface {
    let context: OpaquePointer
    let surface: OpaquePointer

    /// Takes over `surface`.
    init(_ surface: OpaquePointer?) throws(Problem) {
        guard let surface else { throw .drawing("out of memory") }
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw .drawing("out of memory")
        }
        self.surface = surface
        self.context = context
        try check()
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Throws where any call so far went wrong.
    func check() throws(Problem) {
        try Self.check(cairo_surface_status(surface))
        try Self.check(cairo_status(context))
    }

    /// Writes out what is pending. Nothing can be drawn afterwards.
    func finish() throws(Problem) {
        try check()
        cairo_surface_finish(surface)
        try Self.check(cairo_surface_status(surface))
    }

    static func check(_ status: cairo_status_t) throws(Problem) {
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .drawing(String(cString: cairo_status_to_string(status)))
        }
    }
}

extension Problem {
    /// Cairo refused.
    fileprivate static func drawing(_ reason: String) -> Problem {
        Problem(
            .internalError, detail: "The page could not be drawn: \(reason).",
            advice: "Try again; if it happens again, report it with the recording.")
    }
}

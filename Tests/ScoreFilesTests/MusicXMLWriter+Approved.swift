import Core

@testable import ScoreFiles

extension MusicXMLWriter {
    /// Writes what golden files hold: on one day, by no version.
    static let approved = MusicXMLWriter(
        software: "Drumscribe", encodingDate: CalendarDate(year: 2026, month: 11, day: 24))
}

import MusicModel

extension NoteValue.Shape {
    /// The value of `type` and `beat-unit`.
    var musicXMLType: String {
        switch self {
        case .whole: "whole"
        case .half: "half"
        case .quarter: "quarter"
        case .eighth: "eighth"
        case .sixteenth: "16th"
        case .thirtySecond: "32nd"
        case .sixtyFourth: "64th"
        }
    }
}

extension NoteValue {
    /// Nil where no single value lasts `length` whole notes.
    init?(lasting length: Fraction) {
        let values = Shape.allCases.flatMap { shape in (0...2).map { NoteValue(shape, dots: $0) } }
        guard let value = values.first(where: { $0.length == length }) else { return nil }
        self = value
    }
}

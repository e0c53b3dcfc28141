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

import Audio
import Core
import MusicModel

extension NotationHints {
    /// What an owner says goes before what the recording says about itself, and that before `title`.
    init(_ options: SongOptions, title: String, tags: SongTags) {
        self.init(
            title: Self.text(options.title) ?? tags.title ?? title,
            artist: Self.text(options.artist) ?? tags.artist,
            tempo: options.tempo, meter: options.meter.flatMap(Meter.init(written:)),
            feel: options.swing?.feel, finest: options.grid.flatMap(NoteValue.Shape.init(rawValue:)),
            allowsTuplets: options.tuplets ?? true,
            leftOut: Set((options.leaveOut ?? []).flatMap(\.drums)))
    }

    private static func text(_ text: String?) -> String? {
        let clean = text.map(TitleText.cleaned)
        return clean?.isEmpty == true ? nil : clean
    }
}

extension Meter {
    /// `6/8`; nil for what cannot be written.
    init?(written text: String) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let numerator = numbers[0], let denominator = numbers[1] else { return nil }
        self.init(numerator, denominator)
        guard isWritable else { return nil }
    }
}

extension SongOptions.Swing {
    var feel: Feel {
        switch self {
        case .straight: .straight
        case .eighths: .swungEighths
        case .sixteenths: .swungSixteenths
        }
    }
}

extension KitPiece {
    /// The drums that the word means.
    var drums: [DrumClass] {
        switch self {
        case .hiHat: [.closedHiHat, .openHiHat, .pedalHiHat]
        case .toms: [.highTom, .midTom, .lowTom]
        case .cymbals: [.crash, .ride, .rideBell]
        default: DrumClass(rawValue: rawValue).map { [$0] } ?? []
        }
    }
}

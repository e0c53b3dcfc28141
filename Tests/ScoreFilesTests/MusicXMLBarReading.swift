import MusicModel

/// One bar on its way through the checker.
struct MusicXMLBarReading {
    let divisions: Int
    let instruments: Set<String>

    private(set) var struck: [(onset: Fraction, instrument: String)] = []
    private var faults: [String] = []
    private var now = Fraction.zero
    private var previous = Fraction.zero
    private var lengths: [String: Fraction] = [:]
    private var tuplets: [String: Fraction] = [:]
    private var beams: [String: Set<String>] = [:]
    private var isGrace = false
    private var graceVoice = ""

    init(divisions: Int, instruments: Set<String>) {
        self.divisions = divisions
        self.instruments = instruments
    }

    mutating func read(_ element: XMLTree, ties: inout MusicXMLTies) {
        switch element.name {
        case "note":
            readNote(element)
            if element["grace"] == nil { ties.read(element, voice: element["voice"]?.text ?? "") }
        case "backup": now = now - duration(of: element)
        case "attributes", "direction", "barline": break
        default: faults.append("unexpected \(element.name)")
        }
    }

    /// What is wrong with the bar.
    mutating func end(meterLength: Fraction, isPickup: Bool) -> [String] {
        let barLength = isPickup ? lengths.values.max() ?? .zero : meterLength
        if isPickup, barLength >= meterLength { faults.append("a pickup of a whole bar") }
        if isGrace { faults.append("a small note before nothing") }
        for (voice, length) in lengths where length != barLength {
            faults.append("voice \(voice) lasts \(length)")
        }
        if lengths.isEmpty { faults.append("nothing in it") }
        if now != barLength { faults.append("ends at \(now)") }
        if !tuplets.isEmpty { faults.append("an open tuplet") }
        if beams.values.contains(where: { !$0.isEmpty }) { faults.append("an open beam") }
        return faults
    }
}

extension MusicXMLBarReading {
    private func duration(of element: XMLTree) -> Fraction {
        Fraction(element.integer("duration") ?? 0, 4 * max(divisions, 1))
    }

    private mutating func readNote(_ note: XMLTree) {
        let voice = note["voice"]?.text ?? ""
        guard note["grace"] == nil else { return readGrace(note, voice: voice) }
        let length = duration(of: note)
        if isGrace, note["rest"] != nil || voice != graceVoice {
            faults.append("a small note before nothing")
        }
        isGrace = false
        if length <= .zero { faults.append("a note without duration") }
        if note["chord"] == nil {
            previous = now
            now += length
            lengths[voice, default: .zero] += length
        } else if length != now - previous {
            faults.append("a chord of two lengths")
        }
        checkValue(of: note, length: length)
        if note["rest"] == nil { checkStroke(note, voice: voice) }
        checkBeams(of: note, voice: voice)
        checkTuplet(of: note, voice: voice, length: length)
    }

    /// Takes no time and stands right before a chord of its voice.
    private mutating func readGrace(_ note: XMLTree, voice: String) {
        if note["duration"] != nil || note["chord"] != nil { faults.append("a small note of some length") }
        isGrace = true
        graceVoice = voice
        checkPlace(of: note, voice: voice)
        checkBeams(of: note, voice: "small \(voice)")
    }

    /// The written value, its dots and its ratio make the duration.
    private mutating func checkValue(of note: XMLTree, length: Fraction) {
        let shapes = ["whole": 1, "half": 2, "quarter": 4, "eighth": 8, "16th": 16, "32nd": 32, "64th": 64]
        guard note["rest"]?.attributes["measure"] != "yes" else { return }
        guard let shape = shapes[note["type"]?.text ?? ""] else { return faults.append("no type") }
        let dots = note.all("dot").count
        let written = Fraction((2 << dots) - 1, shape << dots)
        let ratio = note["time-modification"].map {
            Fraction($0.integer("normal-notes") ?? 0, $0.integer("actual-notes") ?? 1)
        }
        if written * (ratio ?? Fraction(1)) != length { faults.append("\(written) does not last \(length)") }
    }

    private mutating func checkStroke(_ note: XMLTree, voice: String) {
        checkPlace(of: note, voice: voice)
        struck.append((previous, note["instrument"]?.attributes["id"] ?? ""))
    }

    private mutating func checkPlace(of note: XMLTree, voice: String) {
        let instrument = note["instrument"]?.attributes["id"] ?? ""
        if !instruments.contains(instrument) { faults.append("no instrument \(instrument)") }
        if note["stem"]?.text != (voice == "1" ? "up" : "down") { faults.append("stem of voice \(voice)") }
        let name = ["display-step", "display-octave"].compactMap { note["unpitched"]?[$0]?.text }.joined()
        if name.count != 2 { faults.append("no place in the staff") }
    }

    private mutating func checkBeams(of note: XMLTree, voice: String) {
        for beam in note.all("beam") {
            let level = beam.attributes["number"] ?? ""
            let isOpen = beams[voice, default: []].contains(level)
            switch beam.text {
            case "begin" where !isOpen: beams[voice, default: []].insert(level)
            case "continue" where isOpen: break
            case "end" where isOpen: beams[voice, default: []].remove(level)
            case "forward hook" where !isOpen && level != "1", "backward hook" where !isOpen && level != "1":
                break
            default: faults.append("beam \(level) \(beam.text)")
            }
        }
    }

    /// From its start to its stop a tuplet lasts a plain or a dotted value.
    private mutating func checkTuplet(of note: XMLTree, voice: String, length: Fraction) {
        let mark = note["notations"]?["tuplet"]?.attributes["type"]
        if mark == "start" { tuplets[voice] = .zero }
        guard note["chord"] == nil else { return }
        if (tuplets[voice] != nil) != (note["time-modification"] != nil) {
            faults.append("a ratio outside a tuplet")
        }
        if tuplets[voice] != nil { tuplets[voice, default: .zero] += length }
        guard mark == "stop", let span = tuplets.removeValue(forKey: voice) else { return }
        if ![1, 3].contains(span.numerator) || span.denominator.nonzeroBitCount != 1 {
            faults.append("a tuplet of \(span)")
        }
    }
}

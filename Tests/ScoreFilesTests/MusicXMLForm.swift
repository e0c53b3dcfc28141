/// The signs of whole bars on their way through a document: rests for many bars, repeats.
struct MusicXMLForm {
    private(set) var faults: [String] = []
    private var silentBarsDue = 0
    private var isInRepeat = false

    mutating func read(_ bar: XMLTree, isSilent: Bool) {
        let styles = bar.all("attributes").flatMap { $0.all("measure-style") }
        for count in styles.compactMap({ $0.integer("multiple-rest") }) {
            if silentBarsDue > 0 || count < 2 { faults.append("a rest of \(count) bars") }
            silentBarsDue = count
        }
        if silentBarsDue > 0 {
            silentBarsDue -= 1
            if !isSilent { faults.append("notes in a rest for many bars") }
        }
        for line in bar.all("barline") { readRepeat(line) }
    }

    mutating func end() {
        if silentBarsDue > 0 { faults.append("a rest goes on after the last bar") }
        if isInRepeat { faults.append("a repeat does not end") }
    }

    private mutating func readRepeat(_ line: XMLTree) {
        guard let sign = line["repeat"] else { return }
        let begins = sign.attributes["direction"] == "forward"
        if line.attributes["location"] != (begins ? "left" : "right") { faults.append("a repeat's place") }
        if begins && isInRepeat { faults.append("a repeat in a repeat") }
        if !begins, (Int(sign.attributes["times"] ?? "") ?? 0) < 2 {
            faults.append("repeats less than twice")
        }
        isInRepeat = begins
    }
}

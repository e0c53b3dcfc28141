/// Writes ties between the heads of a voice, on the side away from the stems.
struct TieWriter {
    let stems: StemDirection
    /// Where the first bar of the system begins, and where its last one ends.
    let left, right: Double

    /// `spots` are the voice's, in order; `isContinued` tells that the system before ended with a tie.
    func items(of spots: [EventSpot], isContinued: Bool) -> [DisplayItem] {
        var items: [DisplayItem] = []
        if isContinued, let first = spots.first {
            items += first.heads.map { tie(from: left, to: $0.box.left - Self.gap, $0, first.place) }
        }
        for (index, spot) in spots.enumerated() where spot.isTied {
            let next = index + 1 < spots.count ? spots[index + 1] : nil
            items += ties(from: spot, to: next)
        }
        return items
    }

    private static let gap = 0.12
    private static let drop = 0.42

    private func ties(from spot: EventSpot, to next: EventSpot?) -> [DisplayItem] {
        spot.heads.compactMap { head in
            guard let next else { return tie(from: head.box.right + Self.gap, to: right, head, spot.place) }
            let same = next.heads.first { $0.drum == head.drum }
            return same.map {
                tie(from: head.box.right + Self.gap, to: $0.box.left - Self.gap, head, spot.place)
            }
        }
    }

    /// A crescent, thick in the middle.
    private func tie(from left: Double, to right: Double, _ head: Head, _ place: Place) -> DisplayItem {
        let away = -stems.sign
        let y = head.at.y + away * Self.drop
        let height = min(0.85, 0.35 + 0.06 * (right - left))
        let outer = (0...Self.steps).map { arc($0, left, right, y, away * (height + 0.1)) }
        let inner = (0...Self.steps).reversed().map { arc($0, left, right, y, away * (height - 0.1)) }
        return DisplayItem(.tie, place, .polygon(outer + inner))
    }

    private static let steps = 12

    private func arc(_ step: Int, _ left: Double, _ right: Double, _ y: Double, _ height: Double) -> Point {
        let share = Double(step) / Double(Self.steps)
        return Point(left + share * (right - left), y + height * 4 * share * (1 - share))
    }
}

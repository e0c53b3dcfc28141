/// Writes ties between the heads of a voice: away from the other voice where that sounds in the bar, else away from the
/// stems (Gould, "Behind Bars", on ties in one and in two voices).
struct TieWriter {
    let stems: StemDirection
    /// The first bar of the system, and where its music begins.
    let firstBar: Int
    let left: Double
    /// Where the music of each bar ends.
    let ends: [Int: Double]

    /// `spots` are the voice's, in order; `isContinued` tells that the system before ended with a tie.
    func items(of spots: [EventSpot], isContinued: Bool) -> [DisplayItem] {
        var items: [DisplayItem] = []
        if isContinued, let first = spots.first, first.place.bar == firstBar, first.place.event == 0 {
            items += first.heads.map { head in
                tie(from: left, to: head.box.left - Self.gap, head, first, isShared: first.isShared)
            }
        }
        for (index, spot) in spots.enumerated() where spot.isTied {
            let next = index + 1 < spots.count ? spots[index + 1] : nil
            items += ties(from: spot, to: next)
        }
        return items
    }

    private static let gap = 0.12
    private static let drop = 0.42

    /// A chord with small notes is struck anew, so nothing is tied to it.
    private func ties(from spot: EventSpot, to next: EventSpot?) -> [DisplayItem] {
        spot.heads.compactMap { head in
            let start = (Self.near(head, spot.heads).map(\.box.right).max() ?? head.box.right) + Self.gap
            guard let next, next.place.bar <= spot.place.bar + 1 else {
                let end = ends[spot.place.bar] ?? start
                return tie(from: start, to: end, head, spot, isShared: spot.isShared)
            }
            guard next.grace == nil, let same = next.heads.first(where: { $0.drum == head.drum }) else {
                return nil
            }
            let end = (Self.near(same, next.heads).map(\.box.left).min() ?? same.box.left) - Self.gap
            return tie(from: start, to: end, head, spot, isShared: spot.isShared || next.isShared)
        }
    }

    /// The heads of a chord that a tie beside one of them would meet.
    private static func near(_ head: Head, _ heads: [Head]) -> [Head] {
        heads.filter { abs($0.at.y - head.at.y) < 1.6 }
    }

    /// A crescent, thick in the middle.
    private func tie(
        from left: Double, to right: Double, _ head: Head, _ spot: EventSpot, isShared: Bool
    ) -> DisplayItem {
        let away = isShared ? stems.sign : -stems.sign
        let y = head.at.y + away * Self.drop
        let height = min(0.85, 0.35 + 0.06 * (right - left))
        let outer = (0...Self.steps).map { arc($0, left, right, y, away * (height + 0.1)) }
        let inner = (0...Self.steps).reversed().map { arc($0, left, right, y, away * (height - 0.1)) }
        return DisplayItem(.tie, spot.place, .polygon(outer + inner))
    }

    private static let steps = 12

    private func arc(_ step: Int, _ left: Double, _ right: Double, _ y: Double, _ height: Double) -> Point {
        let share = Double(step) / Double(Self.steps)
        return Point(left + share * (right - left), y + height * 4 * share * (1 - share))
    }
}

/// Divides systems into pages by dynamic programming, and spreads them over each page.
struct PageBreaker {
    let systems: [EngravedSystem]
    /// The height for systems on the first page and on the others.
    let firstHeight, height: Double

    /// The systems of each page.
    func pages() -> [Range<Int>] {
        var best = [0.0] + [Double](repeating: .infinity, count: systems.count)
        var start = [Int](repeating: 0, count: systems.count + 1)
        for end in systems.indices.map({ $0 + 1 }) {
            for first in stride(from: end - 1, through: max(0, end - 60), by: -1) {
                let page = first..<end
                guard natural(page, Self.closest) <= room(first) || first == end - 1 else { break }
                let fill = natural(page, Self.distance) / room(first)
                let cost = best[first] + cost(page, fill: fill)
                if cost < best[end] { (best[end], start[end]) = (cost, first) }
            }
        }
        return trace(start)
    }

    /// The middle line of each system of a page, from the top of the room.
    func positions(on page: Range<Int>) -> [Double] {
        let distance = distance(on: page)
        let gaps = gaps(in: page, distance)
        let spare = room(page.lowerBound) - natural(page, distance)
        let extra = gaps.isEmpty ? 0 : max(0, min(spare / Double(gaps.count), most(page)))
        var y = ascent(of: page.lowerBound)
        return [y]
            + gaps.map { gap in
                y += gap + extra
                return y
            }
    }

    /// From staff to staff, at least; and where that spares the reader a page with hardly anything on it.
    private static let distance = 12.5
    private static let closest = 11.0
    private static let gap = 1.6
    /// A page that is not the last may be pulled this far from staff to staff, the last one not as far.
    private static let mostExtra = 5.0
    private static let mostExtraOnLast = 1.5

    private func trace(_ start: [Int]) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var end = systems.count
        while end > 0 {
            pages.append(start[end]..<end)
            end = start[end]
        }
        return pages.reversed()
    }

    private func most(_ page: Range<Int>) -> Double {
        page.upperBound < systems.count ? Self.mostExtra : Self.mostExtraOnLast
    }

    private func room(_ first: Int) -> Double { first == 0 ? firstHeight : height }

    private func ascent(of system: Int) -> Double { max(systems[system].ascent, 4) }

    /// The usual one, or as much less as the page needs.
    private func distance(on page: Range<Int>) -> Double {
        let choices = stride(from: Self.distance, through: Self.closest, by: -0.25)
        return choices.first { natural(page, $0) <= room(page.lowerBound) } ?? Self.closest
    }

    private func gaps(in page: Range<Int>, _ distance: Double) -> [Double] {
        zip(page, page.dropFirst()).map { upper, lower in
            max(distance, systems[upper].descent + systems[lower].ascent + Self.gap)
        }
    }

    private func natural(_ page: Range<Int>, _ distance: Double) -> Double {
        guard let first = page.first, let last = page.last else { return 0 }
        return ascent(of: first) + gaps(in: page, distance).reduce(0, +) + systems[last].descent
    }

    /// Full pages are best, crowded ones cost a little; the last may be as empty as it likes, if it has three systems.
    private func cost(_ page: Range<Int>, fill: Double) -> Double {
        let crowd = fill > 1 ? 0.08 + 6 * (fill - 1) * (fill - 1) : 0
        guard page.upperBound < systems.count else { return crowd + lonely(page) }
        return crowd + (fill < 1 ? (1 - fill) * (1 - fill) : 0) + 0.01
    }

    private func lonely(_ page: Range<Int>) -> Double {
        guard page.lowerBound > 0 else { return 0 }
        return page.count == 1 ? 1 : page.count == 2 ? 0.3 : 0
    }
}

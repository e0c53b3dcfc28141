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
                let used = natural(first..<end)
                guard used <= room(first) || first == end - 1 else { break }
                let cost = best[first] + cost(first..<end, fill: used / room(first))
                if cost < best[end] { (best[end], start[end]) = (cost, first) }
            }
        }
        return trace(start)
    }

    /// The middle line of each system of a page, from the top of the room.
    func positions(on page: Range<Int>) -> [Double] {
        let gaps = gaps(in: page)
        let spare = room(page.lowerBound) - natural(page)
        let extra = gaps.isEmpty ? 0 : max(0, min(spare / Double(gaps.count), most(page)))
        var y = ascent(of: page.lowerBound)
        return [y]
            + gaps.map { gap in
                y += gap + extra
                return y
            }
    }

    private static let distance = 12.5
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

    /// From staff to staff, at least.
    private func gaps(in page: Range<Int>) -> [Double] {
        zip(page, page.dropFirst()).map { upper, lower in
            max(Self.distance, systems[upper].descent + systems[lower].ascent + Self.gap)
        }
    }

    private func natural(_ page: Range<Int>) -> Double {
        guard let first = page.first, let last = page.last else { return 0 }
        return ascent(of: first) + gaps(in: page).reduce(0, +) + systems[last].descent
    }

    /// Full pages are best; the last may be as empty as it likes, if it is not a lone system.
    private func cost(_ page: Range<Int>, fill: Double) -> Double {
        guard page.upperBound < systems.count else { return page.count < 3 && page.lowerBound > 0 ? 0.2 : 0 }
        return (1 - fill) * (1 - fill) + 0.01
    }
}

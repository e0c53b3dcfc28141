/// A priority queue whose elements can be found, moved and removed by their key, each in O(log n); the first
/// is O(1).
///
/// A binary min-heap (J. W. J. Williams, "Algorithm 232: Heapsort", CACM 7, 1964) with a table of positions.
struct IndexedHeap<Key: Hashable & Sendable, Rank: Comparable & Sendable>: Sendable {
    fileprivate var nodes: [(key: Key, rank: Rank)] = []
    private var positions: [Key: Int] = [:]

    var count: Int { nodes.count }
    var isEmpty: Bool { nodes.isEmpty }

    /// The key of the least rank.
    var first: Key? { nodes.first?.key }

    /// The least rank.
    var firstRank: Rank? { nodes.first?.rank }

    /// All keys, the least rank first, in O(n log n).
    var sortedKeys: [Key] { nodes.sorted { $0.rank < $1.rank }.map(\.key) }

    func contains(_ key: Key) -> Bool { positions[key] != nil }

    /// Puts `key` in with `rank`, or gives it that rank.
    mutating func set(_ key: Key, to rank: Rank) {
        if let position = positions[key] {
            nodes[position].rank = rank
            sink(rise(position))
        } else {
            nodes.append((key, rank))
            positions[key] = nodes.count - 1
            _ = rise(nodes.count - 1)
        }
    }

    /// Takes `key` out, if it is there.
    mutating func remove(_ key: Key) {
        guard let position = positions.removeValue(forKey: key) else { return }
        let last = nodes.removeLast()
        guard position < nodes.count else { return }
        nodes[position] = last
        positions[last.key] = position
        sink(rise(position))
    }

    /// Takes the key of the least rank out.
    mutating func popFirst() -> Key? {
        guard let key = first else { return nil }
        remove(key)
        return key
    }

    private mutating func rise(_ start: Int) -> Int {
        var child = start
        while child > 0, nodes[child].rank < nodes[(child - 1) / 2].rank {
            swap(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
        return child
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while let child = lesserChild(of: parent), nodes[child].rank < nodes[parent].rank {
            swap(parent, child)
            parent = child
        }
    }

    private func lesserChild(of parent: Int) -> Int? {
        let (left, right) = (2 * parent + 1, 2 * parent + 2)
        guard left < nodes.count else { return nil }
        return right < nodes.count && nodes[right].rank < nodes[left].rank ? right : left
    }

    private mutating func swap(_ left: Int, _ right: Int) {
        nodes.swapAt(left, right)
        positions[nodes[left].key] = left
        positions[nodes[right].key] = right
    }
}

extension IndexedHeap {
    /// All ranks, in no order.
    var ranks: [Rank] { nodes.map(\.rank) }
}

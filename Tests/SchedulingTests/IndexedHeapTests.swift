import Support
import Testing

@testable import Scheduling

@Suite("Indexed heap")
struct IndexedHeapTests {
    @Test(
        "after any sequence of moves the first is the least, by a plain dictionary's word", arguments: 1...20)
    func agreesWithDictionary(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var heap = IndexedHeap<Int, Int>()
        var model: [Int: Int] = [:]
        for step in 0..<500 {
            let key = Int.random(in: 0..<40, using: &random)
            if Int.random(in: 0..<3, using: &random) == 0 {
                heap.remove(key)
                model[key] = nil
            } else {
                let rank = Int.random(in: 0..<20, using: &random) * 1_000 + step
                heap.set(key, to: rank)
                model[key] = rank
            }
            let least = model.min { $0.value < $1.value }
            #expect(heap.first == least?.key && heap.firstRank == least?.value && heap.count == model.count)
        }
    }

    @Test("taking the first until nothing is left sorts")
    func sorts() {
        var heap = IndexedHeap<String, Int>()
        for (rank, key) in ["d", "a", "c", "b"].enumerated() { heap.set(key, to: [4, 1, 3, 2][rank]) }
        var taken: [String] = []
        while let key = heap.popFirst() { taken.append(key) }
        #expect(taken == ["a", "b", "c", "d"] && heap.isEmpty && !heap.contains("a"))
    }

    @Test("removing what is not there changes nothing")
    func toleratesAbsent() {
        var heap = IndexedHeap<Int, Int>()
        heap.set(1, to: 1)
        heap.remove(2)
        #expect(heap.count == 1 && heap.first == 1)
    }
}

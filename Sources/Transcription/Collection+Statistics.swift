extension Collection where Element: BinaryFloatingPoint {
    /// The value below which the `part` (0 to 1) of all lies; 0 for none.
    func quantile(_ part: Double) -> Element {
        let ordered = sorted()
        guard let last = ordered.last else { return 0 }
        let index = Int(part * Double(ordered.count - 1) + 0.5)
        return index < ordered.count ? ordered[index] : last
    }

    var median: Element { quantile(0.5) }

    /// 0 for none.
    var mean: Element { isEmpty ? 0 : reduce(0, +) / Element(count) }
}

extension RandomAccessCollection where Index == Int {
    /// The index of the first element of which `belongsAfter` holds, given that it holds of all after it.
    func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

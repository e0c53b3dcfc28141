/// The bands of the ear: a quarter of an octave each, as far as the transform tells such neighbours apart;
/// below about 120 Hz they are one bin wide.
enum BandLayout {
    /// Band `i` reaches from edge `i` to edge `i + 1`, in hertz.
    static let edges: [Double] = {
        var edges = [30.0]
        while let last = edges.last, last < 16_500 {
            edges.append(max(last * 1.189_207_115, last + 21.6))
        }
        return edges
    }()

    static let count = edges.count - 1

    /// For each band, the first bin that belongs to it and the weights of that bin and the following: the
    /// part of each bin, taken as wide as bins are apart, that lies in the band.
    static func weights(size: Int, sampleRate: Double) -> [(firstBin: Int, weights: [Float])] {
        let width = sampleRate / Double(size)
        return zip(edges, edges.dropFirst()).map { low, high in
            let first = Int(low / width + 0.5)
            let last = Int(high / width + 0.5)
            let weights = (first...last).map { bin in
                let centre = Double(bin) * width
                return Float(max(0, min(high, centre + width / 2) - max(low, centre - width / 2)) / width)
            }
            return (first, weights)
        }
    }
}

import CKernels

/// Values over time and frequency, those of all channels of a point side by side, with a border of zeros one
/// point wide all around.
struct Planes {
    let times, frequencies, channels: Int
    var values: [Float]

    /// Zeros.
    init(times: Int, frequencies: Int, channels: Int) {
        self.times = times
        self.frequencies = frequencies
        self.channels = channels
        values = [Float](repeating: 0, count: (times + 2) * (frequencies + 2) * channels)
    }

    /// One channel, of rows [time][frequency].
    init(_ rows: [Float], frequencies: Int) {
        self.init(times: rows.count / frequencies, frequencies: frequencies, channels: 1)
        for time in 0..<times {
            let start = offset(time: time, frequency: 0)
            let row = rows[time * frequencies..<(time + 1) * frequencies]
            values.replaceSubrange(start..<start + frequencies, with: row)
        }
    }

    /// Values from one time to the next.
    var lineStride: Int { (frequencies + 2) * channels }

    /// Where the channels of a point begin; −1 and one beyond the last are the border.
    func offset(time: Int, frequency: Int) -> Int {
        (time + 1) * lineStride + (frequency + 1) * channels
    }

    /// Makes the border zero on both sides of every time.
    mutating func clearSides() {
        for time in 0..<times {
            for frequency in [-1, frequencies] {
                let start = offset(time: time, frequency: frequency)
                for place in start..<start + channels { values[place] = 0 }
            }
        }
    }

    /// The highest of each block of so many times and frequencies; what fills no block is left out. Channels
    /// are whole tiles.
    func pooled(time height: Int, frequency width: Int) -> Planes {
        var pooled = Planes(times: times / height, frequencies: frequencies / width, channels: channels)
        values.withUnsafeBufferPointer { input in
            pooled.withPoints { time, frequency, point in
                let start = offset(time: time * height, frequency: frequency * width)
                guard let base = input.baseAddress else { return }
                ckernels_pool(base + start, channels, lineStride, height, width, point)
            }
        }
        return pooled
    }

    private mutating func withPoints(
        _ body: (_ time: Int, _ frequency: Int, _ point: UnsafeMutablePointer<Float>) -> Void
    ) {
        let offset = { [lineStride, channels] time, frequency in
            (time + 1) * lineStride + (frequency + 1) * channels
        }
        let (times, frequencies) = (times, frequencies)
        values.withUnsafeMutableBufferPointer { values in
            guard let base = values.baseAddress else { return }
            for time in 0..<times {
                for frequency in 0..<frequencies { body(time, frequency, base + offset(time, frequency)) }
            }
        }
    }
}

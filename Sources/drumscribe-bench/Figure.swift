import LinuxKit

/// One measured figure.
struct Figure {
    let name: String
    let value: Double
    let unit: String

    /// Says it on standard output.
    func report() {
        print("bench.\(text)")
    }

    /// Name, value and unit.
    var text: String { "\(name) \(rounded)" + (unit.isEmpty ? "" : " \(unit)") }

    /// Processor time of `body` in seconds, the least of `runs`: noise of the machine only adds.
    static func processorSeconds(runs: Int = 3, _ body: () throws -> Void) rethrows -> Double {
        var least = Double.infinity
        for _ in 0..<runs {
            let start = ProcessorTime.seconds
            try body()
            least = min(least, ProcessorTime.seconds - start)
        }
        return least
    }

    private var rounded: Double {
        var scale = 1.0
        while abs(value) * scale < 100, value != 0, scale < 1e6 { scale *= 10 }
        return (value * scale).rounded() / scale
    }
}

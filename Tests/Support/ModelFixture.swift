import FoundationEssentials

/// The file of a model that hears nothing: all its weights are zero. Small, and right in every detail that is checked.
package struct ModelFixture: Sendable {
    /// The drums that it claims to tell apart.
    package var classes: [String]

    /// Values of a step; the more, the larger the network.
    package var width: Int

    package var format: Int
    package var licence: String

    package init(classes: [String] = ["kick", "snare"], width: Int = 16, format: Int = 1) {
        self.classes = classes
        self.width = width
        self.format = format
        licence = "CC0"
    }

    /// The file.
    package var bytes: [UInt8] {
        var entries: [String] = []
        var data: [UInt8] = []
        for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
            let count = 4 * shape.reduce(1, *)
            let place = "[\(data.count),\(data.count + count)]"
            entries.append(#""\#(name)":{"dtype":"F32","shape":\#(shape),"data_offsets":\#(place)}"#)
            data += [UInt8](repeating: 0, count: count)
        }
        let metadata = #""__metadata__":{"drumscribe":\#(quoted(settings))}"#
        let header = Array("{\(([metadata] + entries).joined(separator: ","))}".utf8)
        return withUnsafeBytes(of: UInt64(header.count).littleEndian, Array.init) + header + data
    }

    /// Weights and biases of the network.
    package var parameters: Int {
        shapes.filter { $0.key != "filterbank" }.values.reduce(0) { $0 + $1.reduce(1, *) }
    }

    private var answers: Int { 2 * classes.count + 1 }

    private var shapes: [String: [Int]] {
        [
            "filterbank": [4, 1_025], "front.weight": [2, 1, 3, 3], "front.bias": [2],
            "gather.weight": [width, 8, 1], "gather.bias": [width], "head.weight": [answers, 2 * width, 1],
            "head.bias": [answers],
        ]
    }

    private var settings: String {
        """
        {"format":\(format),"name":"fixture","date":"2026-01-02","licence":"\(licence)",\
        "training":{"steps":1,"data":["nothing","at all"]},\
        "features":{"sample_rate":44100,"window":2048,"hop":441,"bands":4,"floor":0.0001,"scale":0.25},\
        "layers":[{"kind":"convolution","name":"front","activation":"relu"},\
        {"kind":"gather","name":"gather","activation":"relu"},\
        {"kind":"head","name":"head","activation":"sigmoid"}],\
        "outputs":{"frames_a_step":1,"classes":\(classes),"velocity_scale":127,"beats":["beat"]},\
        "hits":{"groups":\(classes.map { [$0] }),"thresholds":\(list(0.5)),"second_thresholds":\(list(0.9)),\
        "calibration":{"slopes":\(list(1)),"offsets":\(list(0))}}}
        """
    }

    private func list(_ number: Double) -> [Double] { classes.map { _ in number } }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\\\"") + "\""
    }
}

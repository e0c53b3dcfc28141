import Core
import ModelShelf
import Transcription

/// The ear that ships: the smallest model, for tests have no time.
enum ShippedEar {
    static func transcriber() throws -> NetworkTranscriber {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let order = ModelOrder(rules: [ModelRule("fast")], directories: [], isStrict: true)
        let stock = try ModelStock(order, on: ModelShelf(directories: ["/\(root)/Models"]))
        return NetworkTranscriber(stock.choice(forSeconds: nil).model.file)
    }
}

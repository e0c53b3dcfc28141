import Core
import Delivery
import ModelShelf
import Settings
import Synchronization

/// What lies on the shelf of models, for those who ask: looked at again only when something there has changed, for
/// digests and weights take their time.
final class ModelCatalogue: Sendable {
    private let queue = BlockingQueue("models")
    private let known = Mutex<Known?>(nil)

    /// Every model with its state, on the shelf that `settings` describe.
    func survey(_ settings: ShelfSettings) async -> [ShelvedModel] {
        let shelf = ModelShelf.usual(ModelOrder(directories: settings.directories, pins: settings.pins))
        return await queue.run { [self] in
            let present = Known(settings: settings, sightings: shelf.sightings(), survey: [])
            if let survey = known.withLock({ $0?.agrees(with: present) == true ? $0?.survey : nil }) {
                return survey
            }
            let survey = shelf.survey()
            known.withLock {
                $0 = Known(settings: settings, sightings: present.sightings, survey: survey)
            }
            return survey
        }
    }
}

extension ModelCatalogue {
    private struct Known {
        let settings: ShelfSettings
        let sightings: [String: FileStamp]
        let survey: [ShelvedModel]

        func agrees(with other: Known) -> Bool {
            settings == other.settings && sightings == other.sightings
        }
    }
}

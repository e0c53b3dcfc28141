import Core
import Transcription

extension ModelShelf {
    /// Every model on the shelf, by name, looked at and checked; of one name the one that counts most first.
    package func survey() -> [ShelvedModel] {
        var winners: [String: String] = [:]
        return places().map { place in
            let model = look(at: place, winner: winners[place.name])
            if model.isUsable { winners[place.name] = place.path }
            return model
        }
    }

    private func look(at place: Place, winner: String?) -> ShelvedModel {
        let reading = ModelReading(place, pins: pins)
        let state: ShelvedModel.State
        do {
            let facts = try LoadedModel(reading).file.facts
            state = winner.map { .shadowed(facts, by: $0) } ?? .usable(facts)
        } catch {
            state = .refused(error)
        }
        return ShelvedModel(
            name: place.name, path: place.path, bytes: reading.size, digest: reading.digest,
            check: reading.voucher.check, state: state)
    }

    /// The model of that name, or at that absolute path; `complaints` grows by what is wrong with files that
    /// would have counted more. Nil where there is none that can be used.
    func load(_ name: String, complaints: inout [String]) -> LoadedModel? {
        let places = name.contains("/") ? [Place(path: name)] : places(of: name)
        for place in places {
            let reading = ModelReading(place, pins: name.contains("/") ? [:] : pins)
            do {
                return try LoadedModel(reading)
            } catch  where reading.isMissing {
                continue
            } catch {
                complaints.append("\(place.path): \(error.detail) \(error.advice)")
            }
        }
        return nil
    }
}

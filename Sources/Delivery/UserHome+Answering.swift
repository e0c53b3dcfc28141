import LinuxKit
import Wire

extension UserHome {
    /// Carries out one request. Whatever goes wrong is in the answer.
    package func answer(_ request: CourierRequest, enclosing contents: [Descriptor]) -> CourierAnswer {
        do {
            return try perform(request, contents)
        } catch {
            return CourierAnswer(.failed(DeliveryFault(error)))
        }
    }

    private func perform(_ request: CourierRequest, _ contents: [Descriptor]) throws -> CourierAnswer {
        switch request {
        case .prepare: try prepare()
        case .probe: try probe()
        case .retire(let file, let drawer): try retire(file, from: drawer)
        case .retireFolder(let name, let identity): try retireFolder(name, identity)
        case .announce(let text): try announce(text)
        case .list: return CourierAnswer(.listing(try list(), more: false))
        case .open(let name, let stamp):
            let (file, links) = try open(name, expecting: stamp)
            return CourierAnswer(.opened(links: links), enclosing: [file])
        case .take(let original): return CourierAnswer(.named(try take(original)))
        case .stage(let job, let names):
            return CourierAnswer(.staged(try stage(job, names, contents: contents)))
        case .publish(let job, let identity, let name):
            return CourierAnswer(.named(try publish(job, identity, as: name)))
        case .file(let original, let drawer): return CourierAnswer(.named(try file(original, in: drawer)))
        case .explain(let job, let name, let text):
            return CourierAnswer(.written(try explain(job, name, text)))
        case .restore(let original): return CourierAnswer(.named(try restore(original)))
        }
        return CourierAnswer(.done)
    }
}

import Hummingbird
import Logging

/// What belongs to one request inside the router.
struct CallContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let caller: Caller

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        caller = source.caller
    }
}

extension CallContext {
    /// What a context is made of.
    struct Source: RequestContextSource {
        let caller: Caller
        let logger: Logger
    }
}

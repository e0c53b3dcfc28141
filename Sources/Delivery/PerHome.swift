import Core
import Synchronization

/// One of something for each home, made when it is first needed.
final class PerHome<Value: Sendable>: Sendable {
    private let values = Mutex<[FileName: Value]>([:])
    private let make: @Sendable (FileName) -> Value

    init(_ make: @escaping @Sendable (FileName) -> Value) {
        self.make = make
    }

    subscript(home: FileName) -> Value {
        values.withLock { values in
            if let value = values[home] { return value }
            let value = make(home)
            values[home] = value
            return value
        }
    }
}

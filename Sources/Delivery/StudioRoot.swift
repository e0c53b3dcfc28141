import Core
import LinuxKit
import Wire

/// The shared folder that holds one home per user. It is opened anew each time, since it may come and go.
package struct StudioRoot: Sendable {
    private let path: String

    package init(path: String) {
        self.path = path
    }

    /// The homes in the root: folders that are not hidden.
    package func homes() throws(DeliveryFault) -> [Home] {
        do {
            return try open().entries()
                .filter { $0.status.kind == .directory && $0.name.bytes.first != UInt8(ascii: ".") }
                .map { Home(name: $0.name, owner: $0.status.owner) }
        } catch {
            throw DeliveryFault(error)
        }
    }

    /// The home `name`, to be read and written with the rights of this process.
    package func home(_ name: FileName) throws(DeliveryFault) -> Directory {
        try reach(name) { root throws(SystemError) in try root.directory(name) }
    }

    /// A handle on the home `name`, to be opened by whoever may.
    package func handle(onHome name: FileName) throws(DeliveryFault) -> Directory {
        try reach(name) { root throws(SystemError) in try root.handle(on: name) }
    }

    private func reach(
        _ name: FileName, _ open: (Directory) throws(SystemError) -> Directory
    ) throws(DeliveryFault) -> Directory {
        let root = try self.open()
        do {
            return try open(root)
        } catch {
            throw DeliveryFault(error).orAbsent
        }
    }

    private func open() throws(DeliveryFault) -> Directory {
        do {
            return try Directory(path: path)
        } catch {
            throw DeliveryFault(error).orAbsent
        }
    }
}

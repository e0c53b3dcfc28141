import Core
import GRDB

extension Delivery {
    init(row: Row) throws {
        self.init(
            folder: try row.value("folder"), identity: try row.folder(), time: try row.value("delivered"))
    }
}

extension Row {
    /// The delivery folder that `folder_device` and `folder_inode` tell of, once it has been made.
    func folder() throws -> FileIdentity? {
        guard let device: Int64 = try valueIfAny("folder_device"),
            let inode: Int64 = try valueIfAny("folder_inode")
        else { return nil }
        return identity(device: device, inode: inode)
    }
}

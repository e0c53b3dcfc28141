import Core
import GRDB

extension Row {
    /// The value of a column. Throws where the file holds something else than we write; GRDB's own subscript
    /// would end the program.
    func value<Value: DatabaseValueConvertible>(_ column: String, as type: Value.Type = Value.self) throws
        -> Value
    {
        try decode(Value.self, forColumn: column)
    }

    /// The value of a column that may be NULL.
    func valueIfAny<Value: DatabaseValueConvertible>(
        _ column: String, as type: Value.Type = Value.self
    ) throws -> Value? {
        try decode(Value?.self, forColumn: column)
    }

    /// The file that the columns `device`, `inode`, `size` and `modified` describe.
    func stamp() throws -> FileStamp {
        try FileStamp(
            identity: identity(device: value("device"), inode: value("inode")), size: value("size"),
            modified: value("modified"))
    }

    /// The wait that the columns `waiting` and `not_before` describe.
    func wait() throws -> Wait? {
        let until: Timestamp? = try valueIfAny("not_before")
        return try valueIfAny("waiting").map { Wait($0, until: until) }
    }

    func identity(device: Int64, inode: Int64) -> FileIdentity {
        FileIdentity(device: UInt64(bitPattern: device), inode: UInt64(bitPattern: inode))
    }
}

extension FileStamp {
    /// The columns `device`, `inode`, `size` and `modified`.
    var columns: [(any DatabaseValueConvertible)?] { identity.columns + [size, modified] }
}

extension FileIdentity {
    /// The columns of device and inode. SQLite has no unsigned integers, so these are bit patterns.
    var columns: [(any DatabaseValueConvertible)?] { [Int64(bitPattern: device), Int64(bitPattern: inode)] }
}

import GRDB

extension Artifact: FetchableRecord {
    package init(row: Row) throws {
        try self.init(row.value("kind"), name: row.value("name"), stamp: row.stamp())
    }
}

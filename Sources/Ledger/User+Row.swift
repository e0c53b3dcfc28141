import GRDB

extension User: FetchableRecord {
    package init(row: Row) throws {
        try self.init(row: row, id: "id")
    }

    /// The user in a row of a join, where the user's number is in the column `id`.
    init(row: Row, id: String) throws {
        self.init(
            id: try row.value(id), home: try row.value("home"), uid: try row.value("uid"),
            tier: try row.value("tier"), created: try row.value("created"))
    }
}

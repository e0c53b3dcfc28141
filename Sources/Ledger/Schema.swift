import GRDB

/// The shape of the ledger's file, as the steps that led to it. A step that has shipped is never edited: the
/// next change is another step.
enum Schema {
    /// All steps, oldest first.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 the first ledger") { db in try db.execute(sql: firstLedger) }
        migrator.registerMigration("2 the fair house") { db in try db.execute(sql: fairHouse) }
        migrator.registerMigration("3 options of songs") { db in try db.execute(sql: songOptions) }
        migrator.registerMigration("4 the model that heard") { db in try db.execute(sql: heardModel) }
        migrator.registerMigration("5 lookups") { db in try db.execute(sql: lookups) }
        migrator.registerMigration("6 least length") { db in try db.execute(sql: leastLength) }
        return migrator
    }
}

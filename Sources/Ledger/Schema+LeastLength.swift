extension Schema {
    /// What a month must have left for another try at a job; 0 where nobody has tried it yet.
    static let leastLength = "ALTER TABLE jobs ADD COLUMN least_ms INTEGER NOT NULL DEFAULT 0;"
}

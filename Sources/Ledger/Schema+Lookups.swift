extension Schema {
    /// What is asked again and again is found without going through everything.
    static let lookups = """
        CREATE INDEX jobs_by_admission ON jobs (admitted);
        CREATE INDEX users_by_uid ON users (uid);
        CREATE INDEX removals_by_owner ON removals (owner, id);
        DROP INDEX usage_by_month;
        CREATE INDEX usage_by_month ON usage_entries (owner, month, kind, credits, audio_ms);
        """
}

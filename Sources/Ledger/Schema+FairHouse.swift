extension Schema {
    /// Tiers as a whole, accounts in minutes, several rounds a job, and retention of all there is.
    ///
    /// An entry of the accounts outlives its job, so it names the job without a reference.
    static let fairHouse = """
        ALTER TABLE tiers ADD COLUMN definition TEXT NOT NULL DEFAULT '';
        ALTER TABLE tiers ADD COLUMN edited INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1));
        ALTER TABLE tiers ADD COLUMN failures_days INTEGER;
        ALTER TABLE tiers ADD COLUMN staging_days INTEGER;
        ALTER TABLE tiers ADD COLUMN history_days INTEGER;

        ALTER TABLE jobs ADD COLUMN expected_ms INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE jobs ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE jobs ADD COLUMN urgency INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE jobs ADD COLUMN kills INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE jobs ADD COLUMN link INTEGER REFERENCES jobs (id) ON DELETE SET NULL;
        ALTER TABLE jobs ADD COLUMN copy_removed INTEGER;
        UPDATE jobs SET copy_removed = ended WHERE ended IS NOT NULL;
        CREATE INDEX jobs_by_digest ON jobs (owner, digest) WHERE digest IS NOT NULL;
        CREATE INDEX jobs_by_link ON jobs (link) WHERE link IS NOT NULL;
        CREATE INDEX jobs_by_end ON jobs (ended) WHERE ended IS NOT NULL;
        CREATE INDEX jobs_with_copies ON jobs (id) WHERE copy_removed IS NULL AND staging IS NOT NULL;

        ALTER TABLE results ADD COLUMN processing_ms INTEGER;
        ALTER TABLE results ADD COLUMN model TEXT NOT NULL DEFAULT '';

        CREATE TABLE usage_entries (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            owner INTEGER NOT NULL REFERENCES users (id),
            tier TEXT NOT NULL,
            job INTEGER,
            round INTEGER NOT NULL DEFAULT 0,
            kind TEXT NOT NULL CHECK (kind IN ('reserve', 'revise', 'settle', 'refund', 'adjust')),
            credits INTEGER NOT NULL,
            audio_ms INTEGER NOT NULL,
            month INTEGER NOT NULL,
            time INTEGER NOT NULL,
            reason TEXT,
            actor INTEGER,
            CHECK ((kind = 'adjust') = (job IS NULL)),
            CHECK ((kind = 'adjust') = (reason IS NOT NULL)),
            CHECK (kind <> 'reserve' OR credits > 0)
        ) STRICT;
        INSERT INTO usage_entries (owner, tier, job, kind, credits, audio_ms, month, time)
            SELECT usage_events.owner, users.tier, job, iif(kind = 'charge', 'reserve', 'refund'), credits, 0, month,
                time
            FROM usage_events JOIN users ON users.id = usage_events.owner;
        INSERT INTO usage_entries (owner, tier, job, kind, credits, audio_ms, month, time)
            SELECT usage_events.owner, users.tier, usage_events.job, 'settle', 0, duration_ms, month, delivered
            FROM usage_events JOIN users ON users.id = usage_events.owner JOIN results USING (job)
            WHERE kind = 'charge' AND delivered IS NOT NULL;
        DROP TABLE usage_events;
        CREATE UNIQUE INDEX usage_once ON usage_entries (job, round, kind)
            WHERE kind IN ('reserve', 'settle', 'refund');
        CREATE INDEX usage_by_job ON usage_entries (job, round);
        CREATE INDEX usage_by_month ON usage_entries (owner, month, credits, audio_ms);

        CREATE TABLE looked_after (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            job INTEGER NOT NULL REFERENCES jobs (id),
            kind TEXT NOT NULL CHECK (kind IN ('result', 'original', 'note')),
            name BLOB NOT NULL,
            device INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL
        ) STRICT;
        INSERT INTO looked_after SELECT * FROM artifacts;
        DROP TABLE artifacts;
        ALTER TABLE looked_after RENAME TO artifacts;
        CREATE INDEX artifacts_by_job ON artifacts (job);

        CREATE TABLE removals (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            owner INTEGER NOT NULL REFERENCES users (id),
            job INTEGER NOT NULL,
            subject TEXT NOT NULL CHECK (subject IN ('result', 'original', 'note', 'staging', 'history')),
            outcome TEXT NOT NULL CHECK (outcome IN ('deleted', 'touched', 'missing')),
            name BLOB,
            bytes INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX removals_by_job ON removals (job);

        CREATE TABLE house (
            key TEXT NOT NULL PRIMARY KEY,
            value INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}

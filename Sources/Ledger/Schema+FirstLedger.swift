extension Schema {
    /// Times are milliseconds since 1970, months are counted from the year 0, device and inode are bit
    /// patterns.
    static let firstLedger = """
        CREATE TABLE tiers (
            name TEXT NOT NULL PRIMARY KEY,
            position INTEGER NOT NULL,
            is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
            weight INTEGER NOT NULL,
            running_per_user INTEGER NOT NULL,
            monthly_credits INTEGER,
            longest_seconds INTEGER NOT NULL,
            largest_bytes INTEGER NOT NULL,
            results_days INTEGER,
            originals_days INTEGER
        ) STRICT;

        CREATE TABLE users (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            home BLOB NOT NULL,
            uid INTEGER NOT NULL,
            tier TEXT NOT NULL REFERENCES tiers (name),
            created INTEGER NOT NULL,
            UNIQUE (home, uid)
        ) STRICT;
        CREATE INDEX users_by_tier ON users (tier);

        CREATE TABLE jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            owner INTEGER NOT NULL REFERENCES users (id),
            name BLOB NOT NULL,
            title TEXT NOT NULL,
            device INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            original TEXT NOT NULL CHECK (original IN ('inbox', 'processing', 'outbox', 'failed', 'gone')),
            staging TEXT,
            digest BLOB CHECK (length(digest) = 32),
            state TEXT NOT NULL
                CHECK (state IN ('queued', 'running', 'finished', 'delivered', 'failed', 'cancelled')),
            waiting TEXT,
            not_before INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            interruptions INTEGER NOT NULL DEFAULT 0 CHECK (interruptions >= 0),
            boot TEXT,
            problem_type TEXT,
            problem_detail TEXT,
            problem_advice TEXT,
            filed INTEGER NOT NULL DEFAULT 0 CHECK (filed IN (0, 1)),
            admitted INTEGER NOT NULL,
            started INTEGER,
            ended INTEGER,
            CHECK ((staging IS NULL) = (digest IS NULL)),
            CHECK ((state = 'running') = (boot IS NOT NULL)),
            CHECK (waiting IS NULL OR state IN ('queued', 'finished')),
            CHECK (not_before IS NULL OR waiting IS NOT NULL),
            CHECK (state <> 'failed' OR problem_type IS NOT NULL),
            CHECK ((problem_type IS NULL) = (problem_detail IS NULL)),
            CHECK ((problem_type IS NULL) = (problem_advice IS NULL)),
            CHECK ((ended IS NULL) = (state IN ('queued', 'running', 'finished')))
        ) STRICT;
        CREATE UNIQUE INDEX jobs_by_sighting ON jobs (owner, device, inode, size, modified)
            WHERE original = 'inbox';
        CREATE INDEX jobs_by_owner ON jobs (owner);
        CREATE INDEX jobs_by_owner_and_state ON jobs (owner, state);
        CREATE INDEX jobs_by_state ON jobs (state);
        CREATE INDEX jobs_over_quota ON jobs (owner) WHERE waiting = 'owner_quota';
        CREATE INDEX jobs_to_file ON jobs (state) WHERE filed = 0 AND state IN ('failed', 'cancelled');

        CREATE TABLE usage_events (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            owner INTEGER NOT NULL REFERENCES users (id),
            job INTEGER NOT NULL REFERENCES jobs (id),
            kind TEXT NOT NULL CHECK (kind IN ('charge', 'refund')),
            credits INTEGER NOT NULL CHECK ((kind = 'charge') = (credits > 0)),
            month INTEGER NOT NULL,
            time INTEGER NOT NULL,
            UNIQUE (job, kind)
        ) STRICT;
        CREATE INDEX usage_by_month ON usage_events (owner, month, credits);

        CREATE TABLE results (
            job INTEGER PRIMARY KEY REFERENCES jobs (id),
            duration_ms INTEGER NOT NULL,
            hits INTEGER NOT NULL,
            bars INTEGER NOT NULL,
            files TEXT NOT NULL,
            folder_device INTEGER,
            folder_inode INTEGER,
            folder BLOB,
            delivered INTEGER,
            retired INTEGER,
            CHECK ((folder_device IS NULL) = (folder_inode IS NULL)),
            CHECK ((folder IS NULL) = (delivered IS NULL))
        ) STRICT;
        CREATE INDEX results_not_retired ON results (job) WHERE delivered IS NOT NULL AND retired IS NULL;

        CREATE TABLE artifacts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            job INTEGER NOT NULL REFERENCES jobs (id),
            kind TEXT NOT NULL CHECK (kind IN ('result', 'original')),
            name BLOB NOT NULL,
            device INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX artifacts_by_job ON artifacts (job);

        CREATE TABLE deletions (
            artifact INTEGER PRIMARY KEY REFERENCES artifacts (id),
            outcome TEXT NOT NULL CHECK (outcome IN ('deleted', 'touched', 'missing')),
            time INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE events (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            job INTEGER NOT NULL,
            owner INTEGER NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL
        ) STRICT;
        """
}

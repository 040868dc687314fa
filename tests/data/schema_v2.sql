-- The data file as released with migration m002_routine_settings, frozen: never edit, add schema_v3.sql instead.

CREATE TABLE routine_copies (
    digest TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    routine_id TEXT NOT NULL,
    routine_name TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    worked_s REAL NOT NULL,
    paused_s REAL NOT NULL,
    skipped_s REAL NOT NULL,
    planned_s REAL NOT NULL,
    completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
    routine_copy TEXT NOT NULL REFERENCES routine_copies (digest)
) STRICT;

CREATE INDEX sessions_by_day ON sessions (day);

CREATE TABLE session_steps (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    exercise_name TEXT NOT NULL,
    set_number INTEGER NOT NULL,
    side TEXT CHECK (side IN ('left', 'right')),
    planned_s REAL NOT NULL,
    done_s REAL NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_hurts (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    exercise_name TEXT NOT NULL,
    side TEXT CHECK (side IN ('left', 'right')),
    second REAL NOT NULL,
    choice TEXT,
    strength INTEGER CHECK (strength BETWEEN 0 AND 10),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE unreadable_drafts (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    problem TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE routine_settings (
    routine_id TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

-- What sqlite-utils itself keeps: the record of the migrations that were applied.

CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");

INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
VALUES
    ('backcare', 'm001_initial', '2026-03-01 12:00:00.000000+00:00'),
    ('backcare', 'm002_routine_settings', '2026-03-01 12:00:00.000000+00:00');

PRAGMA journal_mode = WAL;

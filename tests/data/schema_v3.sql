-- The data file as released with migration m003_history, frozen: never edit, add schema_v4.sql instead.

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
, origin TEXT NOT NULL DEFAULT 'guided'
    CHECK (origin IN ('guided', 'edited', 'added')), changed_at TEXT NOT NULL DEFAULT '1970-01-01T00:00:00.000000+00:00') STRICT;

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

CREATE INDEX session_steps_by_exercise ON session_steps (exercise_id, session_id, done_s) WHERE done_s > 0;

CREATE TABLE deleted_sessions (
    id TEXT PRIMARY KEY,
    deleted_at TEXT NOT NULL,
    body TEXT
) STRICT;

CREATE TABLE check_ins (
    id TEXT PRIMARY KEY,
    session_id TEXT,
    question TEXT NOT NULL
        CHECK (question IN ('now', 'before', 'after', 'worst', 'next morning', 'effort')),
    value INTEGER CHECK (value BETWEEN 0 AND 10),
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX check_ins_by_day ON check_ins (day);
CREATE INDEX check_ins_by_session ON check_ins (session_id);

CREATE TABLE day_marks (
    day TEXT PRIMARY KEY CHECK (day IS date(day, '+0 days')),
    mark TEXT CHECK (mark IN ('rest', 'sore')),
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    session_id TEXT UNIQUE REFERENCES sessions (id) ON DELETE CASCADE,
    day TEXT UNIQUE CHECK (day IS date(day, '+0 days')),
    body TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK ((session_id IS NULL) <> (day IS NULL))
) STRICT;

-- The words of the notes, as sqlite-utils makes them searchable.

CREATE VIRTUAL TABLE "notes_fts" USING FTS5 (
    "body",
    tokenize='unicode61 remove_diacritics 2',
    content="notes"
);

CREATE TRIGGER "notes_ai" AFTER INSERT ON "notes" BEGIN
  INSERT INTO "notes_fts" (rowid, "body") VALUES (new.rowid, new."body");
END;

CREATE TRIGGER "notes_ad" AFTER DELETE ON "notes" BEGIN
  INSERT INTO "notes_fts" ("notes_fts", rowid, "body") VALUES('delete', old.rowid, old."body");
END;

CREATE TRIGGER "notes_au" AFTER UPDATE ON "notes" BEGIN
  INSERT INTO "notes_fts" ("notes_fts", rowid, "body") VALUES('delete', old.rowid, old."body");
  INSERT INTO "notes_fts" (rowid, "body") VALUES (new.rowid, new."body");
END;

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
    ('backcare', 'm002_routine_settings', '2026-03-01 12:00:00.000000+00:00'),
    ('backcare', 'm003_history', '2026-03-01 12:00:00.000000+00:00');

PRAGMA journal_mode = WAL;

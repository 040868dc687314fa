"""The one SQLite file: opening, migrating, reading and writing. Knows SQL and no Qt."""

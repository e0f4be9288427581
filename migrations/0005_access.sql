CREATE TABLE accounts (
    staff_id INTEGER PRIMARY KEY REFERENCES staff,
    sign_in_name TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    disabled_at TEXT,
    version INTEGER NOT NULL DEFAULT 1
) {strict};

-- Only the hash of the cookie is kept: a copy of the database opens nobody's session.
CREATE TABLE sessions (
    session_id {id},
    token_hash TEXT NOT NULL UNIQUE,
    staff_id INTEGER NOT NULL REFERENCES staff,
    csrf_token TEXT NOT NULL,
    started_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    ended_at TEXT
) {strict};
CREATE INDEX sessions_of_staff ON sessions (staff_id);

-- The name is kept as a hash: people type their password into the wrong box.
CREATE TABLE sign_in_failures (
    sign_in_failure_id {id},
    name_hash TEXT NOT NULL,
    client TEXT NOT NULL,
    happened_at TEXT NOT NULL
) {strict};
CREATE INDEX failures_by_name ON sign_in_failures (name_hash, client, happened_at);
CREATE INDEX failures_by_client ON sign_in_failures (client, happened_at);

-- Published: who has a way to sign in, and whether it is in use.
CREATE VIEW sign_in_standings (staff_id, disabled_at) AS
    SELECT staff_id, disabled_at FROM accounts;

CREATE TABLE audit_events (
    audit_event_id {id},
    happened_at TEXT NOT NULL,
    staff_id INTEGER,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) {strict};
CREATE INDEX audit_of_subject ON audit_events (subject_kind, subject_id);
CREATE INDEX audit_of_staff ON audit_events (staff_id, happened_at);

-- How many events there are and the hash of the last: the next one follows it, and the last cannot vanish unseen.
CREATE TABLE audit_chain_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    event_count INTEGER NOT NULL,
    hash TEXT NOT NULL
) {strict};
INSERT INTO audit_chain_head (one, event_count, hash) VALUES (1, 0, '');

-- Who may see which child is not a view here but one condition in src/access/visible_children.cpp: a view over the kinds
-- of allocation is a UNION, which a database cannot ask about one child without going through all of a viewer's.

-- The trail is read newest first, a page at a time: of everything, of one person, of one kind of act, of one record.
DROP INDEX audit_of_subject;
DROP INDEX audit_of_staff;
CREATE INDEX audit_by_time ON audit_events (happened_at, audit_event_id);
CREATE INDEX audit_by_staff ON audit_events (staff_id, happened_at, audit_event_id);
CREATE INDEX audit_by_action ON audit_events (action, happened_at, audit_event_id);
CREATE INDEX audit_by_subject ON audit_events (subject_kind, subject_id, happened_at, audit_event_id);

-- The last day on which somebody may sign in, for people who are here for a while.
ALTER TABLE accounts ADD COLUMN ends_on TEXT;
-- When somebody tried again before the wait that followed this failure was over, the first time.
ALTER TABLE sign_in_failures ADD COLUMN throttled_at TEXT;

-- A restricted child is there for the people named and for nobody else, whatever their role (visible_children.cpp).
CREATE TABLE child_restrictions (
    child_restriction_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    reason TEXT NOT NULL,
    restricted_by INTEGER NOT NULL REFERENCES staff,
    restricted_at TEXT NOT NULL,
    lifted_by INTEGER REFERENCES staff,
    lifted_at TEXT,
    version INTEGER NOT NULL DEFAULT 1
) {strict};
CREATE UNIQUE INDEX one_restriction_at_a_time ON child_restrictions (child_id) WHERE lifted_at IS NULL;

CREATE TABLE restriction_names (
    child_restriction_id INTEGER NOT NULL REFERENCES child_restrictions,
    staff_id INTEGER NOT NULL REFERENCES staff,
    PRIMARY KEY (child_restriction_id, staff_id)
) {keyed};

-- One IRO sees another's children between two days, both counted.
CREATE TABLE iro_cover (
    iro_cover_id {id},
    away_id INTEGER NOT NULL REFERENCES staff,
    covering_id INTEGER NOT NULL REFERENCES staff,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    arranged_by INTEGER NOT NULL REFERENCES staff,
    arranged_at TEXT NOT NULL,
    ended_at TEXT
) {strict};
CREATE INDEX cover_by_covering ON iro_cover (covering_id, away_id, until_on, from_on);
CREATE INDEX cover_of_away ON iro_cover (away_id, until_on);

-- One person sees one child's file until a day, for a reason, without the child being theirs.
CREATE TABLE child_grants (
    child_grant_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    staff_id INTEGER NOT NULL REFERENCES staff,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    granted_by INTEGER NOT NULL REFERENCES staff,
    granted_at TEXT NOT NULL,
    ended_at TEXT
) {strict};
CREATE INDEX grants_of_staff ON child_grants (staff_id, child_id, until_on, from_on);
CREATE INDEX grants_of_child ON child_grants (child_id, until_on);

-- Break-glass: a file opened in an emergency by somebody whose it is not, for some hours.
CREATE TABLE opened_files (
    opened_file_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    staff_id INTEGER NOT NULL REFERENCES staff,
    reason TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    until_at TEXT NOT NULL,
    looked_at TEXT -- when the service manager had looked into it
) {strict};
CREATE INDEX opened_files_of_staff ON opened_files (staff_id, child_id, until_at);
CREATE INDEX opened_files_by_time ON opened_files (opened_at);
CREATE INDEX opened_files_to_look_at ON opened_files (opened_at) WHERE looked_at IS NULL;

-- What stood out in the trail is worked out by the rules each time; that somebody looked into it is kept here. Where it is
-- about no single child, child_id is 0.
CREATE TABLE anomaly_looks (
    kind TEXT NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff,
    day TEXT NOT NULL,
    child_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    looked_by INTEGER NOT NULL REFERENCES staff,
    looked_at TEXT NOT NULL,
    PRIMARY KEY (kind, staff_id, day, child_id)
) {keyed};

-- What the service counts as unusual, and how long an emergency lasts.
CREATE TABLE access_settings (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    many_children INTEGER NOT NULL,
    many_refusals INTEGER NOT NULL,
    hours_from TEXT NOT NULL,
    hours_until TEXT NOT NULL,
    emergency_hours INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) {strict};
INSERT INTO access_settings (only_row, many_children, many_refusals, hours_from, hours_until, emergency_hours)
    VALUES (1, 40, 5, '07:00', '20:00', 8);

-- Browsers in which somebody has signed in before: their wrong tries are counted apart from their address's, so that a
-- neighbour who guesses cannot make them wait. Only the hash of the cookie is kept.
CREATE TABLE known_browsers (
    token_hash TEXT NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (token_hash, staff_id)
) {keyed};

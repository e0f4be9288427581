CREATE TABLE children (
    child_id {id},
    identifier TEXT NOT NULL UNIQUE,
    born_on TEXT NOT NULL,
    sex TEXT NOT NULL,
    ethnicity TEXT NOT NULL DEFAULT '',
    unique_pupil_number TEXT NOT NULL DEFAULT '',
    is_unaccompanied INTEGER NOT NULL DEFAULT 0,
    asylum_status_ends_on TEXT,
    first_language TEXT NOT NULL DEFAULT '',
    -- Denormalised from child_names so that a list needs no join to say whom it speaks of.
    called TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
) {strict};
CREATE INDEX children_born ON children (born_on);

CREATE TABLE child_names (
    child_name_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    kind TEXT NOT NULL,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    added_at TEXT NOT NULL
) {strict};
CREATE INDEX names_of_child ON child_names (child_id);

-- Three-letter pieces of every current and former name, folded: finds a child by part of a name, misspelt.
CREATE TABLE child_name_pieces (
    piece TEXT NOT NULL,
    child_id INTEGER NOT NULL REFERENCES children,
    PRIMARY KEY (piece, child_id)
) {strict};
CREATE INDEX pieces_of_child ON child_name_pieces (child_id);

CREATE TABLE episodes (
    episode_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    started_on TEXT NOT NULL,
    reason_started TEXT NOT NULL,
    legal_status TEXT NOT NULL,
    need TEXT NOT NULL DEFAULT '',
    placement TEXT NOT NULL DEFAULT '',
    provider TEXT NOT NULL DEFAULT '',
    ended_on TEXT,
    reason_ceased TEXT NOT NULL DEFAULT '',
    UNIQUE (child_id, started_on)
) {strict};

-- The notes a visitor must read before knocking: dated, sourced, ended when no longer true.
CREATE TABLE warning_notes (
    warning_note_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    note TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT,
    recorded_by INTEGER REFERENCES staff,
    recorded_at TEXT NOT NULL
) {strict};
CREATE INDEX warnings_of_child ON warning_notes (child_id);

-- Sibling groups share an IRO where they can; a looked-after parent and their child never do.
CREATE TABLE family_links (
    child_id INTEGER NOT NULL REFERENCES children,
    related_child_id INTEGER NOT NULL REFERENCES children,
    kind TEXT NOT NULL, -- sibling, parent (related child is the parent of child)
    PRIMARY KEY (child_id, related_child_id)
) {strict};

CREATE TABLE iro_allocations (
    iro_allocation_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    staff_id INTEGER NOT NULL REFERENCES staff,
    from_on TEXT NOT NULL,
    until_on TEXT,
    reason TEXT NOT NULL DEFAULT ''
) {strict};
CREATE UNIQUE INDEX one_iro_at_a_time ON iro_allocations (child_id) WHERE until_on IS NULL;
CREATE INDEX iro_allocations_of_child ON iro_allocations (child_id, staff_id);
CREATE INDEX iro_allocations_of_staff ON iro_allocations (staff_id, until_on, child_id);

CREATE TABLE social_work_allocations (
    social_work_allocation_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    team_id INTEGER NOT NULL REFERENCES teams,
    staff_id INTEGER REFERENCES staff, -- nobody yet: the team holds the file
    from_on TEXT NOT NULL,
    until_on TEXT
) {strict};
CREATE UNIQUE INDEX one_social_work_team_at_a_time ON social_work_allocations (child_id) WHERE until_on IS NULL;
CREATE INDEX social_work_allocations_of_child ON social_work_allocations (child_id);
CREATE INDEX social_work_allocations_of_team ON social_work_allocations (team_id, until_on, child_id);
CREATE INDEX social_work_allocations_of_staff ON social_work_allocations (staff_id, until_on, child_id);

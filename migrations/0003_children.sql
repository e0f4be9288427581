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

-- The words of all names, current and former, folded, each once; what each is found by when it is misspelt (three-letter
-- pieces and its sound, src/children/name_search.h); and whose names they are in. A country has far fewer words than
-- children, so what was typed is compared with the words, and only then are children looked up.
CREATE TABLE name_words (
    name_word_id {id},
    word TEXT NOT NULL UNIQUE
) {strict};

CREATE TABLE name_word_pieces (
    piece TEXT NOT NULL,
    name_word_id INTEGER NOT NULL REFERENCES name_words,
    PRIMARY KEY (piece, name_word_id)
) {keyed};

CREATE TABLE child_name_words (
    name_word_id INTEGER NOT NULL REFERENCES name_words,
    child_id INTEGER NOT NULL REFERENCES children,
    PRIMARY KEY (name_word_id, child_id)
) {keyed};

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
    kind TEXT NOT NULL, -- what the related child is to the child: sibling, parent, child
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
-- Both hold all that is asked of them: who may see which child is asked of every row of every list.
CREATE INDEX iro_allocations_of_child ON iro_allocations (child_id, staff_id, from_on, until_on);
CREATE INDEX iro_allocations_of_staff ON iro_allocations (staff_id, until_on, child_id, from_on);

CREATE TABLE social_work_allocations (
    social_work_allocation_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    team_id INTEGER NOT NULL REFERENCES teams,
    staff_id INTEGER REFERENCES staff, -- nobody yet: the team holds the file
    from_on TEXT NOT NULL,
    until_on TEXT
) {strict};
CREATE UNIQUE INDEX one_social_work_team_at_a_time ON social_work_allocations (child_id) WHERE until_on IS NULL;
CREATE INDEX social_work_allocations_of_child ON social_work_allocations (child_id, team_id, from_on, until_on);
CREATE INDEX social_work_allocations_of_team ON social_work_allocations (team_id, until_on, child_id);
CREATE INDEX social_work_allocations_of_staff ON social_work_allocations (staff_id, until_on, child_id);

-- Published: whose children are whose, by day, for counting a caseload.
CREATE VIEW iro_allocation_days (staff_id, child_id, from_on, until_on) AS
    SELECT staff_id, child_id, from_on, COALESCE(until_on, '9999-12-31') FROM iro_allocations;

-- An import: files read and checked, a difference report shown, nothing written to children until it is confirmed.
CREATE TABLE imports (
    import_id {id},
    started_at TEXT NOT NULL,
    started_by INTEGER NOT NULL REFERENCES staff,
    state TEXT NOT NULL, -- reading, ready, applying, done, discarded, failed
    spool_folder TEXT NOT NULL,
    bytes_total INTEGER NOT NULL DEFAULT 0,
    bytes_read INTEGER NOT NULL DEFAULT 0,
    rows_read INTEGER NOT NULL DEFAULT 0,
    problem_count INTEGER NOT NULL DEFAULT 0,
    difference_count INTEGER NOT NULL DEFAULT 0,
    applied_choice TEXT NOT NULL DEFAULT '', -- all, good_rows
    failure TEXT NOT NULL DEFAULT '',
    finished_at TEXT
) {strict};

CREATE TABLE import_files (
    import_id INTEGER NOT NULL REFERENCES imports,
    file_number INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL, -- header, episodes, reviews, uasc, allocations, unknown
    row_count INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (import_id, file_number)
) {strict};

CREATE TABLE import_problems (
    import_problem_id {id},
    import_id INTEGER NOT NULL REFERENCES imports,
    file_name TEXT NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    rule TEXT NOT NULL,
    message TEXT NOT NULL,
    stops_row INTEGER NOT NULL
) {strict};
CREATE INDEX problems_of_import ON import_problems (import_id, import_problem_id);

CREATE TABLE import_differences (
    import_difference_id {id},
    import_id INTEGER NOT NULL REFERENCES imports,
    kind TEXT NOT NULL, -- new_child, changed_child, new_episode, changed_episode, new_review, changed_review, new_allocation, changed_allocation
    child_identifier TEXT NOT NULL,
    what TEXT NOT NULL,
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT ''
) {strict};
CREATE INDEX differences_of_import ON import_differences (import_id, kind, import_difference_id);

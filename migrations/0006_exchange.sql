-- An import: files read and checked, a difference report shown, nothing written to children until it is confirmed.
CREATE TABLE imports (
    import_id {id},
    started_at TEXT NOT NULL,
    started_by INTEGER NOT NULL REFERENCES staff,
    state TEXT NOT NULL, -- reading, ready, applying, done, discarded, failed
    folder TEXT NOT NULL, -- inside the spool, while the files are kept
    bytes_total INTEGER NOT NULL DEFAULT 0,
    problem_count INTEGER NOT NULL DEFAULT 0,
    stopped_count INTEGER NOT NULL DEFAULT 0, -- problems that keep a row, or a file, out
    difference_count INTEGER NOT NULL DEFAULT 0,
    records_begin_on TEXT,
    choice TEXT NOT NULL DEFAULT '', -- everything, good_rows
    failure TEXT NOT NULL DEFAULT '',
    finished_at TEXT
) {strict};

CREATE TABLE import_files (
    import_id INTEGER NOT NULL REFERENCES imports,
    file_number INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    is_refused INTEGER NOT NULL,
    PRIMARY KEY (import_id, file_number)
) {strict};

-- How many of each; the first of them are spelt out below, and all of them in the import's own problem list.
CREATE TABLE import_problem_counts (
    import_id INTEGER NOT NULL REFERENCES imports,
    rule TEXT NOT NULL,
    effect TEXT NOT NULL, -- noted, stops_row, refuses_file
    problem_count INTEGER NOT NULL,
    PRIMARY KEY (import_id, rule)
) {strict};

CREATE TABLE import_problems (
    import_problem_id {id},
    import_id INTEGER NOT NULL REFERENCES imports,
    rule TEXT NOT NULL,
    file_name TEXT NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    message TEXT NOT NULL
) {strict};
CREATE INDEX problems_of_import ON import_problems (import_id, rule, import_problem_id);

CREATE TABLE import_difference_counts (
    import_id INTEGER NOT NULL REFERENCES imports,
    kind TEXT NOT NULL,
    difference_count INTEGER NOT NULL,
    PRIMARY KEY (import_id, kind)
) {strict};

CREATE TABLE import_differences (
    import_difference_id {id},
    import_id INTEGER NOT NULL REFERENCES imports,
    kind TEXT NOT NULL,
    child_identifier TEXT NOT NULL,
    what TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after TEXT NOT NULL
) {strict};
CREATE INDEX differences_of_import ON import_differences (import_id, kind, import_difference_id);

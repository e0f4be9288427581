-- access: the children whose files are open to the people named alone, today.
CREATE VIEW restricted_children (child_id) AS SELECT child_id FROM child_restrictions WHERE lifted_at IS NULL;

-- Whose row a problem is of, so that nobody reads it who may not know of the child. Blank where it is nobody's.
ALTER TABLE import_problems ADD COLUMN child_identifier TEXT NOT NULL DEFAULT '';

-- How many of an import's problems and differences are of one child: what a count is lowered by for somebody who may
-- not know of the child.
CREATE TABLE import_child_problems (
    import_id INTEGER NOT NULL REFERENCES imports,
    child_identifier TEXT NOT NULL,
    rule TEXT NOT NULL,
    problem_count INTEGER NOT NULL,
    PRIMARY KEY (import_id, child_identifier, rule)
) {keyed};

CREATE TABLE import_child_differences (
    import_id INTEGER NOT NULL REFERENCES imports,
    child_identifier TEXT NOT NULL,
    kind TEXT NOT NULL,
    difference_count INTEGER NOT NULL,
    PRIMARY KEY (import_id, child_identifier, kind)
) {keyed};

-- Of the imports made before, as far as they are spelt out.
INSERT INTO import_child_differences (import_id, child_identifier, kind, difference_count)
    SELECT import_id, child_identifier, kind, COUNT(*) FROM import_differences
     WHERE child_identifier <> '' GROUP BY import_id, child_identifier, kind;

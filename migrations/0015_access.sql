-- How many files one person opens in an emergency in 24 hours at most.
ALTER TABLE access_settings ADD COLUMN emergencies_a_day INTEGER NOT NULL DEFAULT 3;

-- What was so when somebody looked at a child's file, kept beside the row of the trail: people change their team, their
-- role and their name, and an allocation may be put right later. Looks made before this table were not judged.
CREATE TABLE looks (
    audit_event_id INTEGER PRIMARY KEY,
    child_id INTEGER NOT NULL,
    standing TEXT NOT NULL, -- every child, theirs, not theirs
    shares_family_name INTEGER NOT NULL
) {strict};

-- Who set the person's password, where it was somebody else: the person is told, and chooses one of their own first.
ALTER TABLE accounts ADD COLUMN password_set_by INTEGER REFERENCES staff;
ALTER TABLE accounts ADD COLUMN password_set_at TEXT;

-- children: which team and social worker held which child's file, by day.
CREATE VIEW social_work_allocation_days (team_id, staff_id, child_id, from_on, until_on) AS
    SELECT team_id, staff_id, child_id, from_on, COALESCE(until_on, '9999-12-31') FROM social_work_allocations;

-- reviews: whose review it is.
CREATE VIEW review_children (review_id, child_id) AS
    SELECT review_id, child_id FROM reviews;

-- children: whom a warning note is about.
CREATE VIEW warning_note_children (warning_note_id, child_id) AS
    SELECT warning_note_id, child_id FROM warning_notes;

-- staff: where people belong, for telling whether a child was theirs.
CREATE VIEW staff_places (staff_id, given_name, family_name, role, team_id, area_id, left_on) AS
    SELECT staff_id, given_name, family_name, role, team_id, area_id, left_on FROM staff;

-- access: who covers for whom, by day.
CREATE VIEW cover_days (covering_id, away_id, from_on, until_on) AS
    SELECT covering_id, away_id, from_on, until_on FROM iro_cover;

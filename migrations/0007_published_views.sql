-- What a slice lets others read. Views join and rename; they decide nothing.

-- children: who a list speaks of.
CREATE VIEW child_headings (child_id, identifier, called, born_on) AS
    SELECT child_id, identifier, called, born_on FROM children;

-- children: the facts that the timetable of reviews follows from.
CREATE VIEW child_episodes (child_id, started_on, reason_started, legal_status, placement, ended_on, reason_ceased) AS
    SELECT child_id, started_on, reason_started, legal_status, placement, ended_on, reason_ceased FROM episodes;

-- children: every name a child has or had.
CREATE VIEW child_known_names (child_id, kind, given, family) AS
    SELECT child_id, kind, given, family FROM child_names;

-- children and staff: who is responsible now.
CREATE VIEW current_iros (child_id, staff_id, name, from_on, number, email) AS
    SELECT a.child_id, a.staff_id, s.given_name || ' ' || s.family_name, a.from_on, s.number, s.email
      FROM iro_allocations a JOIN staff s ON s.staff_id = a.staff_id
     WHERE a.until_on IS NULL;

CREATE VIEW current_social_work (child_id, team_id, team, area_id, staff_id, social_worker, number, email) AS
    SELECT a.child_id, a.team_id, t.name, t.area_id, a.staff_id,
           COALESCE(s.given_name || ' ' || s.family_name, ''), COALESCE(s.number, ''), COALESCE(s.email, '')
      FROM social_work_allocations a JOIN teams t ON t.team_id = a.team_id
           LEFT JOIN staff s ON s.staff_id = a.staff_id
     WHERE a.until_on IS NULL;

-- calendar: the bank holidays in force.
CREATE VIEW bank_holidays_in_force_now (day) AS
    SELECT day FROM bank_holidays WHERE withdrawn_at IS NULL;

-- staff: what teams are called, and whose area they are in.
CREATE VIEW team_names (team_id, name, area_id) AS
    SELECT team_id, name, area_id FROM teams;

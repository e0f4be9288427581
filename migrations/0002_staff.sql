CREATE TABLE areas (
    area_id {id},
    name TEXT NOT NULL UNIQUE
) {strict};

CREATE TABLE teams (
    team_id {id},
    name TEXT NOT NULL UNIQUE,
    area_id INTEGER NOT NULL REFERENCES areas
) {strict};
CREATE INDEX teams_of_area ON teams (area_id);

CREATE TABLE staff (
    staff_id {id},
    number TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    team_id INTEGER REFERENCES teams,
    area_id INTEGER REFERENCES areas,
    full_time_equivalent REAL NOT NULL DEFAULT 1.0,
    line_manager_id INTEGER REFERENCES staff,
    controls_resources INTEGER NOT NULL DEFAULT 0,
    left_on TEXT,
    version INTEGER NOT NULL DEFAULT 1
) {strict};
CREATE INDEX staff_of_team ON staff (team_id);
CREATE INDEX staff_of_role ON staff (role);

-- Published: who somebody is, for signing in and wherever a name is shown.
CREATE VIEW staff_names (staff_id, name, role, left_on) AS
    SELECT staff_id, given_name || ' ' || family_name, role, left_on FROM staff;

-- Published: who manages whom, for the independence of an IRO (regulation 46).
CREATE VIEW staff_lines (staff_id, role, team_id, line_manager_id, left_on) AS
    SELECT staff_id, role, team_id, line_manager_id, left_on FROM staff;

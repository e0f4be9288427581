CREATE TABLE accounts (
    staff_id INTEGER PRIMARY KEY REFERENCES staff,
    sign_in_name TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    disabled_at TEXT,
    version INTEGER NOT NULL DEFAULT 1
) {strict};

-- Only the hash of the cookie is kept: a copy of the database opens nobody's session.
CREATE TABLE sessions (
    session_id {id},
    token_hash TEXT NOT NULL UNIQUE,
    staff_id INTEGER NOT NULL REFERENCES staff,
    csrf_token TEXT NOT NULL,
    started_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    ended_at TEXT
) {strict};
CREATE INDEX sessions_of_staff ON sessions (staff_id);

CREATE TABLE sign_in_failures (
    sign_in_failure_id {id},
    sign_in_name TEXT NOT NULL,
    client TEXT NOT NULL,
    happened_at TEXT NOT NULL
) {strict};
CREATE INDEX failures_by_name ON sign_in_failures (sign_in_name, happened_at);
CREATE INDEX failures_by_client ON sign_in_failures (client, happened_at);

CREATE TABLE audit_events (
    audit_event_id {id},
    happened_at TEXT NOT NULL,
    staff_id INTEGER,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) {strict};
CREATE INDEX audit_of_subject ON audit_events (subject_kind, subject_id);
CREATE INDEX audit_of_staff ON audit_events (staff_id, happened_at);

-- Who may see which child, from which day until which day. The one place that decides it; every store's read asks here.
-- An IRO: their own children. A social worker or team manager: their team's. A Children's Service Manager: their area's.
-- The service's own managers and business support: every child's.
CREATE VIEW visible_children (staff_id, child_id, from_on, until_on) AS
    SELECT a.staff_id, a.child_id, a.from_on, COALESCE(a.until_on, '9999-12-31')
      FROM iro_allocations a JOIN staff s ON s.staff_id = a.staff_id
     WHERE s.role = 'iro' AND s.left_on IS NULL
    UNION ALL
    SELECT s.staff_id, a.child_id, a.from_on, COALESCE(a.until_on, '9999-12-31')
      FROM staff s JOIN social_work_allocations a ON a.team_id = s.team_id
     WHERE s.role IN ('social_worker', 'team_manager') AND s.left_on IS NULL
    UNION ALL
    SELECT s.staff_id, a.child_id, a.from_on, COALESCE(a.until_on, '9999-12-31')
      FROM staff s JOIN teams t ON t.area_id = s.area_id JOIN social_work_allocations a ON a.team_id = t.team_id
     WHERE s.role = 'childrens_service_manager' AND s.left_on IS NULL
    UNION ALL
    SELECT s.staff_id, c.child_id, '0001-01-01', '9999-12-31'
      FROM staff s CROSS JOIN children c
     WHERE s.role IN ('service_manager', 'business_support', 'group_manager') AND s.left_on IS NULL;

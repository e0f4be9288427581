CREATE TABLE late_reasons (
    late_reason_id {id},
    wording TEXT NOT NULL,
    position INTEGER NOT NULL,
    needs_text INTEGER NOT NULL DEFAULT 0,
    withdrawn_at TEXT
) {strict};

CREATE TABLE reviews (
    review_id {id},
    child_id INTEGER NOT NULL REFERENCES children,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    method TEXT NOT NULL DEFAULT '',
    booked_for_on TEXT,
    first_sat_on TEXT,
    completed_on TEXT,
    chair TEXT NOT NULL DEFAULT '',
    chaired_by INTEGER REFERENCES staff,
    -- The due date as it stood when the review was held, kept for audit even if a fact is corrected later.
    due_on_when_held TEXT,
    due_rule_when_held TEXT,
    late_reason_id INTEGER REFERENCES late_reasons,
    late_reason_text TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL, -- waymark, ssda903
    recorded_by INTEGER REFERENCES staff,
    recorded_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) {strict};
-- Covers what the timetable is worked out from.
CREATE INDEX reviews_of_child ON reviews (child_id, first_sat_on, completed_on, kind, state, method);
CREATE INDEX reviews_held ON reviews (first_sat_on);
-- Two people recording the same review at once, or one pressing twice: the second is refused.
CREATE UNIQUE INDEX one_review_a_day ON reviews (child_id, first_sat_on) WHERE state IN ('held', 'adjourned');
CREATE UNIQUE INDEX one_booking_at_a_time ON reviews (child_id) WHERE state = 'booked';

-- A review may be several meetings. How the child took part is told and coded for each: the facts as told, and the code
-- that a rule of that version made of them. The first sitting's code is the one the 903 return carries.
CREATE TABLE review_sittings (
    review_id INTEGER NOT NULL REFERENCES reviews,
    sat_on TEXT NOT NULL,
    attendance TEXT,
    voice TEXT,
    present_or_observed INTEGER NOT NULL DEFAULT 0,
    participation_code TEXT,
    participation_rule_version INTEGER,
    PRIMARY KEY (review_id, sat_on)
) {strict};
CREATE INDEX sittings_by_day ON review_sittings (sat_on);

-- What the timetable says of each child looked after, worked out by the rules whenever a fact changes, never typed:
-- it exists so that a list of what is due is an index look-up. `next_due_on` is empty where nothing is due.
CREATE TABLE review_timetable (
    child_id INTEGER PRIMARY KEY REFERENCES children,
    looked_after_since TEXT,
    next_due_on TEXT,
    last_practicable_on TEXT,
    not_before_on TEXT,
    rule TEXT,
    anchor_on TEXT,
    review_number INTEGER,
    last_review_on TEXT,
    booked_for_on TEXT,
    worked_out_at TEXT NOT NULL
) {strict};
CREATE INDEX timetable_by_due ON review_timetable (next_due_on, child_id) WHERE next_due_on IS NOT NULL;
CREATE INDEX timetable_looked_after ON review_timetable (looked_after_since) WHERE looked_after_since IS NOT NULL;

-- The day from which this authority's reviews are known: a return of one year does not hold those of earlier years.
CREATE TABLE review_records (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    begin_on TEXT NOT NULL
) {strict};

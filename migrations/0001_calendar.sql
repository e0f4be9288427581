-- Bank holidays of England are data with a source and a date, so that one appointed next month needs no new version.
CREATE TABLE bank_holidays (
    bank_holiday_id {id},
    day TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    added_at TEXT NOT NULL,
    withdrawn_at TEXT
) {strict};
CREATE UNIQUE INDEX bank_holidays_in_force ON bank_holidays (day) WHERE withdrawn_at IS NULL;

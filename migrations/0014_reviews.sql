-- A review that was put right says so on the file, and why; what it said before is in the audit trail.
CREATE TABLE review_corrections (
    review_correction_id {id},
    review_id INTEGER NOT NULL REFERENCES reviews,
    corrected_by INTEGER NOT NULL REFERENCES staff,
    corrected_on TEXT NOT NULL,
    because TEXT NOT NULL
) {strict};
CREATE INDEX corrections_of_review ON review_corrections (review_id, review_correction_id);

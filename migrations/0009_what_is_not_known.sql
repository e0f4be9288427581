-- No return holds the reviews of short breaks: the day from which they are known here, which is that of the first import.
ALTER TABLE review_records ADD COLUMN short_breaks_known_from TEXT;

-- Set where the review before is not in the records: the next is due on that day at the latest.
ALTER TABLE review_timetable ADD COLUMN is_latest_possible INTEGER NOT NULL DEFAULT 0;

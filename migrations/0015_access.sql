-- How many files one person opens in an emergency in 24 hours at most.
ALTER TABLE access_settings ADD COLUMN emergencies_a_day INTEGER NOT NULL DEFAULT 3;

-- A review recorded by mistake is withdrawn with a reason and stays, so that nothing that was once shown vanishes.
ALTER TABLE reviews ADD COLUMN withdrawn_because TEXT NOT NULL DEFAULT '';

-- children: who was a child's IRO, and when.
CREATE VIEW child_iros (child_id, staff_id, from_on, until_on) AS
    SELECT child_id, staff_id, from_on, until_on FROM iro_allocations;

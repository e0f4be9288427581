-- Whether a child is the viewer's is asked of every row of the viewer's list: by staff first, those rows lie side by side,
-- where an index by child has a page of its own for each child of a large authority.
CREATE INDEX iro_allocations_for_viewer ON iro_allocations (staff_id, child_id, from_on, until_on);

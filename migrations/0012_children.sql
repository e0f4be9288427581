-- Who reads the note, among those who may open the child's file (src/access/visibility_class.h).
ALTER TABLE warning_notes ADD COLUMN visibility TEXT NOT NULL DEFAULT 'childs_file';

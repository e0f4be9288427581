#include "children/store/warning_store.h"

#include "access/visible_children.h"
#include "children/store/child_store.h"
#include "platform/database/audit_trail.h"

namespace waymark {

static WarningNote read_warning(Row const& row)
{
    return {row.get<WarningNoteId>(0),
            row.get<std::string>(1),
            row.get<Date>(2),
            row.get<std::optional<Date>>(3),
            row.get<std::optional<std::string>>(4).value_or(""),
            row.get<Instant>(5)};
}

static std::string warnings_where(std::string_view condition)
{
    return "SELECT w.warning_note_id, w.note, w.from_on, w.until_on, s.name, w.recorded_at"
           " FROM warning_notes w LEFT JOIN staff_names s ON s.staff_id = w.recorded_by"
           " WHERE w.child_id = ? AND " +
           std::string{condition} + visible_to_viewer("w") + " AND " + class_read_by_viewer("w") +
           " ORDER BY w.from_on DESC, w.warning_note_id DESC";
}

std::vector<WarningNote> WarningStore::list_in_force(ChildId child, Viewer viewer) const
{
    static auto const sql = warnings_where("? BETWEEN w.from_on AND COALESCE(w.until_on, '9999-12-31') AND ");
    return database_.list(read_warning, sql, child, viewer.today, viewer.staff, viewer.today, viewer.now, viewer.staff,
                          viewer.today, viewer.now);
}

std::vector<WarningNote> WarningStore::list(ChildId child, Viewer viewer) const
{
    static auto const sql = warnings_where("");
    return database_.list(read_warning, sql, child, viewer.staff, viewer.today, viewer.now, viewer.staff, viewer.today,
                          viewer.now);
}

WarningNoteId WarningStore::add(ChildId child, std::string_view note, Date from_on, Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_changeable(database_, child, by);
    auto const id = database_.run_returning<WarningNoteId>(
        "INSERT INTO warning_notes (child_id, note, from_on, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?)"
        " RETURNING warning_note_id",
        child, note, from_on, by.staff, now);
    record_audit(database_, {by.staff, AuditAction::Create, "warning note", id.value, ""}, now);
    change.commit();
    return id;
}

void WarningStore::end(ChildId child, WarningNoteId warning, Date until_on, Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_changeable(database_, child, by);
    auto const ended = database_.run("UPDATE warning_notes SET until_on = ?"
                                     " WHERE warning_note_id = ? AND child_id = ? AND until_on IS NULL",
                                     until_on, warning, child);
    if (ended != 1) throw Conflict{"this warning was ended by someone else"};
    record_audit(database_, {by.staff, AuditAction::Change, "warning note", warning.value, "ended"}, now);
    change.commit();
}

}  // namespace waymark

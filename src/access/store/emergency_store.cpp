#include "access/permissions.h"
#include "access/store/watch_store.h"
#include "access/visible_children.h"
#include "platform/database/audit_trail.h"

namespace waymark {

std::optional<ChildId> EmergencyStore::find_for_emergency(std::string_view identifier, Viewer viewer) const
{
    static auto const sql =
        "SELECT c.child_id FROM child_headings c WHERE c.identifier = ? AND " + viewer_may(break_glass);
    return database_.maybe_one([](Row const& row) { return row.get<ChildId>(0); }, sql, identifier, viewer.staff,
                               viewer.today, viewer.now);
}

bool EmergencyStore::open(ChildId child, std::string_view reason, AccessSettings const& settings, Viewer by,
                          Instant now)
{
    Transaction change{database_};
    auto const opened = database_.count("SELECT COUNT(*) FROM opened_files WHERE staff_id = ? AND opened_at > ?",
                                        by.staff, Instant{now - std::chrono::hours{24}});
    if (opened >= settings.emergencies_a_day) {
        record_audit(database_,
                     {by.staff, AuditAction::Refused, "child", child.value,
                      "opened " + std::to_string(opened) + " files in an emergency in 24 hours already"},
                     now);
        change.commit();
        return false;
    }
    database_.run("INSERT INTO opened_files (child_id, staff_id, reason, opened_on, opened_at, until_at)"
                  " VALUES (?, ?, ?, ?, ?, ?)",
                  child, by.staff, reason, london_date(now), now,
                  Instant{now + std::chrono::hours{settings.emergency_hours}});
    record_audit(database_, {by.staff, AuditAction::BreakGlass, "child", child.value, std::string{reason}}, now);
    change.commit();
    return true;
}

std::optional<Instant> EmergencyStore::open_until(ChildId child, Viewer viewer) const
{
    return database_.maybe_one([](Row const& row) { return row.get<Instant>(0); },
                               "SELECT until_at FROM opened_files WHERE staff_id = ? AND child_id = ? AND until_at > ?"
                               " ORDER BY until_at DESC LIMIT 1",
                               viewer.staff, child, viewer.now);
}

}  // namespace waymark

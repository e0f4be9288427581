#include "access/store/watch_store.h"

#include "access/permissions.h"
#include "access/store/judge_look.h"
#include "access/visible_children.h"
#include "platform/database/audit_trail.h"

#include <algorithm>
#include <tuple>

namespace waymark {

AccessSettings WatchStore::settings() const
{
    auto const found = database_.maybe_one(
        [](Row const& row) {
            return AccessSettings{row.get<int>(0), row.get<int>(1), row.get<std::string>(2), row.get<std::string>(3),
                                  row.get<int>(4), row.get<int>(5), row.get<int>(6)};
        },
        "SELECT many_children, many_refusals, hours_from, hours_until, emergency_hours, emergencies_a_day, version"
        " FROM access_settings");
    return found.value_or(AccessSettings{});
}

void WatchStore::change_settings(AccessSettings const& changed, Viewer by, Instant now)
{
    Transaction change{database_};
    auto const done = database_.run(
        "UPDATE access_settings SET many_children = ?, many_refusals = ?, hours_from = ?,"
        " hours_until = ?, emergency_hours = ?, emergencies_a_day = ?, version = version + 1 WHERE version = ?",
        changed.many_children, changed.many_refusals, changed.hours_from, changed.hours_until, changed.emergency_hours,
        changed.emergencies_a_day, changed.version);
    if (done != 1) throw Conflict{"these settings were changed by someone else"};
    record_audit(database_,
                 {by.staff, AuditAction::Change, "access settings", std::nullopt,
                  "children " + std::to_string(changed.many_children) + ", refusals " +
                      std::to_string(changed.many_refusals) + ", hours " + changed.hours_from + " to " +
                      changed.hours_until + ", emergency " + std::to_string(changed.emergency_hours) + ", at most " +
                      std::to_string(changed.emergencies_a_day)},
                 now);
    change.commit();
}

// Looks at a child's own file, a review or a warning note of theirs. Whoever changes something has looked first.
static constexpr std::string_view acts_about_children = R"(
    FROM (SELECT a.staff_id, a.happened_at, a.action, l.shares_family_name,
                 CASE a.subject_kind
                 WHEN 'child' THEN a.subject_id
                 WHEN 'review' THEN (SELECT r.child_id FROM review_children r WHERE r.review_id = a.subject_id)
                 WHEN 'warning note' THEN (SELECT w.child_id FROM warning_note_children w
                                            WHERE w.warning_note_id = a.subject_id)
                 END AS child_id
            FROM audit_events a LEFT JOIN looks l ON l.audit_event_id = a.audit_event_id
           WHERE a.subject_kind IN ('child', 'review', 'warning note') AND a.action IN ('view', 'print', 'export')
             AND a.staff_id IS NOT NULL)";

std::vector<FileOpening> WatchStore::openings(Instant from, Viewer viewer) const
{
    static auto const sql = "SELECT e.staff_id, e.child_id, e.happened_at, e.shares_family_name" +
                            std::string{acts_about_children} +
                            " AND a.happened_at >= ?) e WHERE e.child_id IS NOT NULL AND " + viewer_may(watch_access) +
                            " AND " + not_restricted_from_viewer("e");
    std::map<std::pair<StaffId, ChildId>, bool> known;
    // A look of before looks were judged is told by the names of today, which are asked for once.
    auto const shares_now = [&](StaffId who, ChildId child) {
        auto const [pair, is_new] = known.try_emplace({who, child}, false);
        if (is_new) pair->second = share_a_family_name(database_, who, child);
        return pair->second;
    };
    auto found = database_.list(
        [](Row const& row) {
            return std::pair{FileOpening{row.get<StaffId>(0), row.get<ChildId>(1), row.get<Instant>(2),
                                         row.get<std::optional<bool>>(3).value_or(false)},
                             row.is_null(3)};
        },
        sql, from, viewer.staff, viewer.today, viewer.now, viewer.staff, viewer.today, viewer.now);
    std::vector<FileOpening> openings;
    for (auto& [opening, is_unjudged] : found) {
        if (is_unjudged) opening.shares_family_name = shares_now(opening.who, opening.child);
        openings.push_back(opening);
    }
    return openings;
}

std::vector<FileRefused> WatchStore::refusals(Instant from, Viewer viewer) const
{
    static auto const sql = "SELECT a.staff_id, a.happened_at FROM audit_events a WHERE a.action = 'refused'"
                            " AND a.subject_kind = 'child' AND a.staff_id IS NOT NULL AND a.happened_at >= ? AND " +
                            viewer_may(watch_access);
    return database_.list(
        [](Row const& row) {
            return FileRefused{row.get<StaffId>(0), row.get<Instant>(1)};
        },
        sql, from, viewer.staff, viewer.today, viewer.now);
}

std::vector<PasswordSet> WatchStore::password_sets(Instant from, Viewer viewer) const
{
    static auto const sql = "SELECT a.staff_id, a.subject_id, a.happened_at FROM audit_events a"
                            " WHERE a.action = 'change' AND a.subject_kind = 'account' AND a.detail = 'password'"
                            " AND a.staff_id <> a.subject_id AND a.happened_at >= ? AND " +
                            viewer_may(watch_access) + " ORDER BY a.audit_event_id";
    return database_.list(
        [](Row const& row) {
            return PasswordSet{row.get<StaffId>(0), row.get<StaffId>(1), row.get<Instant>(2)};
        },
        sql, from, viewer.staff, viewer.today, viewer.now);
}

std::vector<EmergencyUse> WatchStore::emergency_uses(Instant from, Viewer viewer) const
{
    static auto const sql = "SELECT o.staff_id, o.child_id, o.opened_at, o.until_at, o.reason FROM opened_files o"
                            " WHERE o.opened_at >= ? AND " +
                            viewer_may(watch_access) + " ORDER BY o.opened_at";
    return database_.list(
        [](Row const& row) {
            return EmergencyUse{row.get<StaffId>(0), row.get<ChildId>(1), row.get<Instant>(2), row.get<Instant>(3),
                                row.get<std::string>(4)};
        },
        sql, from, viewer.staff, viewer.today, viewer.now);
}

static std::pair<std::string, std::string> name_and_role(Database const& database, StaffId person)
{
    auto const found = database.maybe_one(
        [](Row const& row) {
            return std::pair{row.get<std::string>(0), row.get<std::string>(1)};
        },
        "SELECT name, role FROM staff_names WHERE staff_id = ?", person);
    return found.value_or(std::pair{std::string{"Somebody"}, std::string{}});
}

static std::string name_for_watcher(Database const& database, ChildId child, Viewer viewer)
{
    static auto const sql = "SELECT c.called FROM child_headings c WHERE c.child_id = ? AND " + visible_to_viewer("c") +
                            " AND " + not_restricted_from_viewer("c");
    return database
        .maybe_one([](Row const& row) { return row.get<std::string>(0); }, sql, child, viewer.staff, viewer.today,
                   viewer.now, viewer.staff, viewer.today, viewer.now)
        .value_or("");
}

static bool may_look_into(Database const& database, Unusual const& what, Viewer viewer)
{
    if (what.kind != UnusualKind::Emergency) return true;
    static auto const sql =
        "SELECT COUNT(*) FROM opened_files o WHERE o.staff_id = ? AND o.child_id = ? AND o.opened_on = ? AND " +
        looked_into_by_viewer("o");
    return database.count(sql, what.who, what.child, what.day, viewer.staff, viewer.today, viewer.now) > 0;
}

/// Names, and who has looked into it. Of a restricted child for whom the viewer is not named it is said that the file
/// was opened in an emergency, and neither whose it is nor why.
void WatchStore::tell(std::vector<UnusualSeen>& list, Viewer viewer) const
{
    for (auto& seen : list) {
        std::tie(seen.name, seen.role) = name_and_role(database_, seen.what.who);
        for (auto const person : seen.what.whose) seen.whose.push_back(name_and_role(database_, person).first);
        if (seen.what.child != ChildId{}) {
            seen.called = name_for_watcher(database_, seen.what.child, viewer);
            seen.child_is_hidden = seen.called.empty();
            if (seen.child_is_hidden) seen.what.reason.clear();
            seen.may_look_into = may_look_into(database_, seen.what, viewer);
        }
        database_.visit("SELECT l.reason, s.name, l.looked_at FROM anomaly_looks l"
                        " JOIN staff_names s ON s.staff_id = l.looked_by"
                        " WHERE l.kind = ? AND l.staff_id = ? AND l.day = ? AND l.child_id = ?",
                        std::vector<Value>{code_of(seen.what.kind), seen.what.who, seen.what.day, seen.what.child},
                        [&](Row const& row) {
                            if (!seen.child_is_hidden) seen.looked_reason = row.get<std::string>(0);
                            seen.looked_by = row.get<std::string>(1);
                            seen.looked_at = row.get<Instant>(2);
                            // What came after somebody looked waits to be looked into.
                            if (*seen.looked_at < seen.what.last_at) seen.looked_at.reset();
                            return false;
                        });
    }
}

std::vector<UnusualSeen> WatchStore::list_unusual(Date from_on, Viewer viewer) const
{
    auto const limits = settings();
    Instant const from = Instant{from_on} - std::chrono::hours{1};
    auto const opened = openings(from, viewer);
    std::vector<UnusualSeen> list;
    for (auto const& found : {emergencies(emergency_uses(from, viewer)), passwords_set(password_sets(from, viewer)),
                              same_family_name(opened), many_refusals(refusals(from, viewer), limits),
                              many_children(opened, limits), out_of_hours(opened, limits)})
        for (auto const& one : found)
            if (one.day >= from_on) list.push_back({one, {}, {}, {}, false, {}, true, {}, {}, {}});
    std::stable_sort(list.begin(), list.end(), [](auto const& one, auto const& other) {
        return std::tie(other.what.day, one.what.kind) < std::tie(one.what.day, other.what.kind);
    });
    tell(list, viewer);
    return list;
}

void WatchStore::mark_looked_at(Unusual const& what, std::string_view reason, Viewer by, Instant now)
{
    Transaction change{database_};
    if (!may_look_into(database_, what, by)) throw Conflict{"others look into this"};
    auto const already = database_.count(
        "SELECT COUNT(*) FROM anomaly_looks WHERE kind = ? AND staff_id = ? AND day = ? AND child_id = ?"
        " AND looked_at >= ?",
        code_of(what.kind), what.who, what.day, what.child, what.last_at);
    if (already > 0) throw Conflict{"somebody else has looked into this"};
    database_.run("DELETE FROM anomaly_looks WHERE kind = ? AND staff_id = ? AND day = ? AND child_id = ?",
                  code_of(what.kind), what.who, what.day, what.child);
    database_.run("INSERT INTO anomaly_looks (kind, staff_id, day, child_id, reason, looked_by, looked_at)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?)",
                  code_of(what.kind), what.who, what.day, what.child, reason, by.staff, now);
    if (what.kind == UnusualKind::Emergency)
        database_.run("UPDATE opened_files SET looked_at = ? WHERE staff_id = ? AND child_id = ? AND opened_on = ?"
                      " AND looked_at IS NULL",
                      now, what.who, what.child, what.day);
    record_audit(database_,
                 {by.staff, AuditAction::Change, "what stood out", what.who.value,
                  "looked into: " + std::string{code_of(what.kind)} + " of " + iso(what.day)},
                 now);
    change.commit();
}

std::int64_t WatchStore::count_emergencies_to_look_at(Viewer viewer) const
{
    static auto const sql =
        "SELECT COUNT(*) FROM opened_files o WHERE o.looked_at IS NULL AND " + looked_into_by_viewer("o");
    return database_.count(sql, viewer.staff, viewer.today, viewer.now);
}

}  // namespace waymark

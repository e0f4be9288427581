#include "children/store/allocation_store.h"

#include "access/visible_children.h"
#include "children/store/child_store.h"
#include "platform/database/audit_trail.h"

#include <chrono>

namespace waymark {

static IroAllocation read_iro(Row const& row)
{
    return {row.get<StaffId>(0), row.get<std::string>(1), row.get<Date>(2), row.get<std::optional<Date>>(3),
            row.get<std::string>(4)};
}

static SocialWorkAllocation read_social_work(Row const& row)
{
    return {row.get<TeamId>(0),
            row.get<std::string>(1),
            row.get<std::optional<StaffId>>(2),
            row.get<std::optional<std::string>>(3).value_or(""),
            row.get<Date>(4),
            row.get<std::optional<Date>>(5)};
}

std::vector<IroAllocation> AllocationStore::list_iros(ChildId child, Viewer viewer) const
{
    static auto const sql = "SELECT a.staff_id, s.name, a.from_on, a.until_on, a.reason"
                            " FROM iro_allocations a JOIN staff_names s ON s.staff_id = a.staff_id"
                            " WHERE a.child_id = ? AND " +
                            visible_to_viewer("a") + " ORDER BY a.from_on DESC, a.iro_allocation_id DESC";
    return database_.list(read_iro, sql, child, viewer.staff, viewer.today, viewer.now);
}

std::vector<SocialWorkAllocation> AllocationStore::list_social_work(ChildId child, Viewer viewer) const
{
    static auto const sql = "SELECT a.team_id, t.name, a.staff_id, s.name, a.from_on, a.until_on"
                            " FROM social_work_allocations a JOIN team_names t ON t.team_id = a.team_id"
                            " LEFT JOIN staff_names s ON s.staff_id = a.staff_id"
                            " WHERE a.child_id = ? AND " +
                            visible_to_viewer("a") + " ORDER BY a.from_on DESC, a.social_work_allocation_id DESC";
    return database_.list(read_social_work, sql, child, viewer.staff, viewer.today, viewer.now);
}

void AllocationStore::add_received(ChildId child, IroAllocation const& allocation)
{
    database_.run("INSERT INTO iro_allocations (child_id, staff_id, from_on, until_on, reason) VALUES (?, ?, ?, ?, ?)",
                  child, allocation.iro, allocation.from_on, allocation.until_on, allocation.reason);
}

void AllocationStore::add_received(ChildId child, SocialWorkAllocation const& allocation)
{
    database_.run("INSERT INTO social_work_allocations (child_id, team_id, staff_id, from_on, until_on)"
                  " VALUES (?, ?, ?, ?, ?)",
                  child, allocation.team, allocation.social_worker, allocation.from_on, allocation.until_on);
}

namespace {

/// How a new allocation follows the latest one.
enum class Follows { AtOnce, ByEndingIt, ByCorrectingIt, NotAtAll };

}  // namespace

static Follows how_it_follows(Database const& database, std::string_view latest, ChildId child, Date from_on)
{
    struct Span {
        Date from_on;
        std::optional<Date> until_on;
    };
    auto const before = database.maybe_one(
        [](Row const& row) {
            return Span{row.get<Date>(0), row.get<std::optional<Date>>(1)};
        },
        latest, child);
    if (!before || (before->until_on && *before->until_on < from_on)) return Follows::AtOnce;
    if (before->until_on || before->from_on > from_on) return Follows::NotAtAll;
    return before->from_on == from_on ? Follows::ByCorrectingIt : Follows::ByEndingIt;
}

bool AllocationStore::allocate_received(ChildId child, IroAllocation const& next)
{
    auto const follows = how_it_follows(
        database_, "SELECT from_on, until_on FROM iro_allocations WHERE child_id = ? ORDER BY from_on DESC LIMIT 1",
        child, next.from_on);
    if (follows == Follows::NotAtAll) return false;
    if (follows == Follows::ByCorrectingIt)
        return database_.run("UPDATE iro_allocations SET staff_id = ?, reason = ?, until_on = ?"
                             " WHERE child_id = ? AND until_on IS NULL",
                             next.iro, next.reason, next.until_on, child) == 1;
    if (follows == Follows::ByEndingIt)
        database_.run("UPDATE iro_allocations SET until_on = ? WHERE child_id = ? AND until_on IS NULL",
                      next.from_on - std::chrono::days{1}, child);
    add_received(child, next);
    return true;
}

bool AllocationStore::allocate_received(ChildId child, SocialWorkAllocation const& next)
{
    auto const follows = how_it_follows(
        database_,
        "SELECT from_on, until_on FROM social_work_allocations WHERE child_id = ? ORDER BY from_on DESC LIMIT 1", child,
        next.from_on);
    if (follows == Follows::NotAtAll) return false;
    if (follows == Follows::ByCorrectingIt)
        return database_.run("UPDATE social_work_allocations SET team_id = ?, staff_id = ?, until_on = ?"
                             " WHERE child_id = ? AND until_on IS NULL",
                             next.team, next.social_worker, next.until_on, child) == 1;
    if (follows == Follows::ByEndingIt)
        database_.run("UPDATE social_work_allocations SET until_on = ? WHERE child_id = ? AND until_on IS NULL",
                      next.from_on - std::chrono::days{1}, child);
    add_received(child, next);
    return true;
}

static void visit_next(Database const& database, std::string_view spans,
                       std::function<void(ChildId, Date from_on)> const& visitor)
{
    database.visit(spans, {}, [&](Row const& row) {
        auto const ended_on = row.get<std::optional<Date>>(2);
        visitor(row.get<ChildId>(0), ended_on ? *ended_on + std::chrono::days{1} : row.get<Date>(1));
        return true;
    });
}

void AllocationStore::visit_next_iros_for_import(std::function<void(ChildId, Date from_on)> const& visitor) const
{
    visit_next(database_, "SELECT child_id, from_on, until_on FROM iro_allocations ORDER BY child_id, from_on",
               visitor);
}

void AllocationStore::visit_next_social_work_for_import(std::function<void(ChildId, Date from_on)> const& visitor) const
{
    visit_next(database_, "SELECT child_id, from_on, until_on FROM social_work_allocations ORDER BY child_id, from_on",
               visitor);
}

bool AllocationStore::allocate_iro(ChildId child, IroAllocation const& next, std::optional<StaffId> seen, Viewer by,
                                   Instant now)
{
    Transaction change{database_};
    refuse_unless_changeable(database_, child, by);
    auto const in_force =
        database_.maybe_one([](Row const& row) { return row.get<StaffId>(0); },
                            "SELECT staff_id FROM iro_allocations WHERE child_id = ? AND until_on IS NULL", child);
    if (in_force != seen) throw Conflict{"this child was given another IRO by someone else"};
    if (!allocate_received(child, next)) return false;
    record_audit(database_, {by.staff, AuditAction::Change, "child", child.value, "IRO from " + iso(next.from_on)},
                 now);
    change.commit();
    return true;
}

bool AllocationStore::allocate_social_work(ChildId child, SocialWorkAllocation const& next,
                                           std::optional<FileHolder> seen, Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_changeable(database_, child, by);
    auto const in_force = database_.maybe_one(
        [](Row const& row) {
            return FileHolder{row.get<TeamId>(0), row.get<std::optional<StaffId>>(1)};
        },
        "SELECT team_id, staff_id FROM social_work_allocations WHERE child_id = ? AND until_on IS NULL", child);
    if (in_force != seen) throw Conflict{"this child's file was given to others by someone else"};
    if (!allocate_received(child, next)) return false;
    record_audit(database_,
                 {by.staff, AuditAction::Change, "child", child.value, "social work from " + iso(next.from_on)}, now);
    change.commit();
    return true;
}

static StaffId read_staff_id(Row const& row) { return row.get<StaffId>(0); }

/// The managers of a social worker, from the nearest upwards. UNION keeps a circle of managers from going round.
static std::vector<StaffId> managers_above(Database const& database, StaffId social_worker)
{
    return database.list(read_staff_id, R"(
        WITH RECURSIVE above (staff_id) AS (
            SELECT line_manager_id FROM staff_lines WHERE staff_id = ? AND line_manager_id IS NOT NULL
            UNION
            SELECT l.line_manager_id FROM above a JOIN staff_lines l ON l.staff_id = a.staff_id
             WHERE l.line_manager_id IS NOT NULL)
        SELECT staff_id FROM above)",
                         social_worker);
}

static void add_iros_of_family(Database const& database, PeopleAroundChild& around, ChildId child, Viewer viewer)
{
    static auto const sql = "SELECT f.kind, i.staff_id"
                            " FROM family_links f JOIN current_iros i ON i.child_id = f.related_child_id"
                            " WHERE f.child_id = ? AND " +
                            visible_to_viewer("f");
    Value const values[] = {child, viewer.staff, viewer.today, viewer.now};
    database.visit(sql, values, [&](Row const& row) {
        auto& group = row.text(0) == "sibling" ? around.iros_of_siblings : around.iros_of_parent_or_child;
        group.push_back(row.get<StaffId>(1));
        return true;
    });
}

PeopleAroundChild AllocationStore::people_around(ChildId child, Viewer viewer) const
{
    static auto const sql = R"(
        SELECT w.staff_id, w.team_id, (
               SELECT MIN(m.staff_id) FROM staff_lines m
                WHERE m.team_id = w.team_id AND m.role = ? AND (m.left_on IS NULL OR m.left_on > ?))
          FROM current_social_work w WHERE w.child_id = ? AND )" +
                            visible_to_viewer("w");
    auto const in_social_work = database_.maybe_one(
        [](Row const& row) {
            PeopleAroundChild people;
            people.social_worker = row.get<std::optional<StaffId>>(0);
            people.team = row.get<TeamId>(1);
            people.team_manager = row.get<std::optional<StaffId>>(2);
            return people;
        },
        sql, code_of(Role::TeamManager), viewer.today, child, viewer.staff, viewer.today, viewer.now);
    auto around = in_social_work.value_or(PeopleAroundChild{});
    if (around.social_worker) around.line_managers = managers_above(database_, *around.social_worker);
    add_iros_of_family(database_, around, child, viewer);
    return around;
}

}  // namespace waymark

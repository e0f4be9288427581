#include "access/store/for_a_while_store.h"

#include "access/permissions.h"
#include "access/visible_children.h"
#include "platform/database/audit_trail.h"

namespace waymark {

std::vector<Cover> ForAWhileStore::list_cover(Viewer viewer) const
{
    static auto const sql = R"(
        SELECT v.iro_cover_id, v.away_id, v.covering_id, v.from_on, v.until_on, a.name, c.name
          FROM iro_cover v JOIN staff_names a ON a.staff_id = v.away_id JOIN staff_names c ON c.staff_id = v.covering_id
         WHERE v.until_on >= ? AND )" +
                            viewer_may(manage_allocations) + " ORDER BY v.from_on, v.iro_cover_id";
    return database_.list(
        [](Row const& row) {
            return Cover{row.get<CoverId>(0), row.get<StaffId>(1),     row.get<StaffId>(2),    row.get<Date>(3),
                         row.get<Date>(4),    row.get<std::string>(5), row.get<std::string>(6)};
        },
        sql, viewer.today, viewer.staff, viewer.today, viewer.now);
}

static Colleague read_colleague(Row const& row) { return {row.get<StaffId>(0), row.get<std::string>(1)}; }

std::vector<Colleague> ForAWhileStore::list_iros(Viewer viewer) const
{
    static auto const sql = "SELECT s.staff_id, s.name FROM staff_names s"
                            " WHERE s.role = ? AND (s.left_on IS NULL OR s.left_on > ?) AND " +
                            viewer_may(manage_allocations) + " ORDER BY s.name, s.staff_id";
    return database_.list(read_colleague, sql, code_of(Role::Iro), viewer.today, viewer.staff, viewer.today,
                          viewer.now);
}

static std::string days_in_codes(Date from_on, Date until_on) { return iso(from_on) + " to " + iso(until_on); }

void ForAWhileStore::arrange(Cover const& cover, Viewer by, Instant now)
{
    Transaction change{database_};
    auto const id = database_.run_returning<CoverId>(
        "INSERT INTO iro_cover (away_id, covering_id, from_on, until_on, arranged_by, arranged_at)"
        " VALUES (?, ?, ?, ?, ?, ?) RETURNING iro_cover_id",
        cover.away, cover.covering, cover.from_on, cover.until_on, by.staff, now);
    record_audit(database_,
                 {by.staff, AuditAction::Create, "cover", id.value,
                  "person " + std::to_string(cover.covering.value) + " for person " + std::to_string(cover.away.value) +
                      ", " + days_in_codes(cover.from_on, cover.until_on)},
                 now);
    change.commit();
}

bool ForAWhileStore::end_cover(CoverId cover, Viewer by, Instant now)
{
    Transaction change{database_};
    auto const ended =
        database_.run("UPDATE iro_cover SET until_on = ?, ended_at = ? WHERE iro_cover_id = ? AND until_on >= ?",
                      by.today - std::chrono::days{1}, now, cover, by.today);
    if (ended != 1) return false;
    record_audit(database_, {by.staff, AuditAction::Change, "cover", cover.value, "ended"}, now);
    change.commit();
    return true;
}

std::vector<Sharing> ForAWhileStore::list_sharing(ChildId child, Viewer viewer) const
{
    static auto const sql = R"(
        SELECT g.child_grant_id, g.child_id, g.staff_id, g.from_on, g.until_on, g.reason, s.name
          FROM child_grants g JOIN staff_names s ON s.staff_id = g.staff_id
         WHERE g.child_id = ? AND g.until_on >= ? AND )" +
                            visible_to_viewer("g") + " ORDER BY g.from_on, g.child_grant_id";
    return database_.list(
        [](Row const& row) {
            return Sharing{row.get<SharingId>(0), row.get<ChildId>(1),     row.get<StaffId>(2),    row.get<Date>(3),
                           row.get<Date>(4),      row.get<std::string>(5), row.get<std::string>(6)};
        },
        sql, child, viewer.today, viewer.staff, viewer.today, viewer.now);
}

std::vector<Colleague> ForAWhileStore::list_who_do_not_see(ChildId child, Viewer viewer) const
{
    static auto const at_work = "SELECT s.staff_id, s.name, s.role FROM staff_names s"
                                " WHERE (s.left_on IS NULL OR s.left_on > ?) AND " +
                                viewer_may(decide_who_sees) + " ORDER BY s.name, s.staff_id";
    static auto const reaches =
        "SELECT COUNT(*) FROM child_headings c WHERE c.child_id = ? AND " + within_reach_of_viewer("c");
    std::vector<Colleague> people;
    database_.visit(at_work, std::vector<Value>{viewer.today, viewer.staff, viewer.today, viewer.now},
                    [&](Row const& row) {
                        auto const role = parse_role(row.text(2));
                        if (role && sees_children(*role)) people.push_back(read_colleague(row));
                        return true;
                    });
    std::erase_if(people, [&](Colleague const& person) {
        return database_.count(reaches, child, person.id, viewer.today, viewer.now) > 0;
    });
    return people;
}

void ForAWhileStore::share(Sharing const& sharing, Viewer by, Instant now)
{
    Transaction change{database_};
    database_.run("INSERT INTO child_grants (child_id, staff_id, from_on, until_on, reason, granted_by, granted_at)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?)",
                  sharing.child, sharing.with, sharing.from_on, sharing.until_on, sharing.reason, by.staff, now);
    record_audit(database_,
                 {by.staff, AuditAction::Change, "child", sharing.child.value,
                  "shared with person " + std::to_string(sharing.with.value) + ", " +
                      days_in_codes(sharing.from_on, sharing.until_on)},
                 now);
    change.commit();
}

bool ForAWhileStore::end_sharing(ChildId child, SharingId sharing, Viewer by, Instant now)
{
    Transaction change{database_};
    auto const ended = database_.run("UPDATE child_grants SET until_on = ?, ended_at = ?"
                                     " WHERE child_grant_id = ? AND child_id = ? AND until_on >= ?",
                                     by.today - std::chrono::days{1}, now, sharing, child, by.today);
    if (ended != 1) return false;
    record_audit(database_, {by.staff, AuditAction::Change, "child", child.value, "sharing ended"}, now);
    change.commit();
    return true;
}

}  // namespace waymark

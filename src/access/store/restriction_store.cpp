#include "access/store/restriction_store.h"

#include "access/permissions.h"
#include "access/visible_children.h"
#include "platform/database/audit_trail.h"
#include "platform/text.h"

namespace waymark {

std::optional<ChildNamed> find_child_named(Database const& database, ChildId child, Viewer viewer)
{
    static auto const sql =
        "SELECT c.child_id, c.called, c.identifier FROM child_headings c WHERE c.child_id = ? AND " +
        visible_to_viewer("c");
    return database.maybe_one(
        [](Row const& row) {
            return ChildNamed{row.get<ChildId>(0), row.get<std::string>(1), row.get<std::string>(2)};
        },
        sql, child, viewer.staff, viewer.today, viewer.now);
}

bool may_change(Database const& database, ChildId child, Viewer viewer)
{
    static auto const sql =
        "SELECT COUNT(*) FROM child_headings c WHERE c.child_id = ? AND " + changeable_by_viewer("c");
    return database.count(sql, child, viewer.staff, viewer.today, viewer.now) > 0;
}

static void refuse_unless_theirs(Database const& database, ChildId child, Viewer viewer)
{
    if (!may_change(database, child, viewer)) throw Conflict{"this child is not the viewer's to decide about"};
}

static Restriction read_restriction(Row const& row)
{
    return {row.get<RestrictionId>(0),
            row.get<ChildId>(1),
            row.get<std::string>(2),
            row.get<std::string>(3),
            row.get<Instant>(4),
            row.get<int>(5),
            {}};
}

static constexpr std::string_view select_restriction = R"(
    SELECT r.child_restriction_id, r.child_id, r.reason, s.name, r.restricted_at, r.version, c.called, c.identifier
      FROM child_restrictions r
      JOIN staff_names s ON s.staff_id = r.restricted_by
      JOIN child_headings c ON c.child_id = r.child_id
     WHERE r.lifted_at IS NULL AND )";

std::vector<PersonNamed> RestrictionStore::named_for(RestrictionId restriction) const
{
    return database_.list(
        [](Row const& row) {
            return PersonNamed{row.get<StaffId>(0), row.get<std::string>(1),
                               parse_role(row.text(2)).value_or(Role::Iro)};
        },
        R"(SELECT n.staff_id, s.name, s.role FROM restriction_names n JOIN staff_names s ON s.staff_id = n.staff_id
            WHERE n.child_restriction_id = ? ORDER BY s.name, n.staff_id)",
        restriction);
}

std::optional<Restriction> RestrictionStore::find(ChildId child, Viewer viewer) const
{
    static auto const sql = std::string{select_restriction} + visible_to_viewer("r") + " AND r.child_id = ?";
    auto found = database_.maybe_one(read_restriction, sql, viewer.staff, viewer.today, viewer.now, child);
    if (found) found->named = named_for(found->id);
    return found;
}

std::vector<RestrictedChild> RestrictionStore::list(Viewer viewer) const
{
    static auto const sql = std::string{select_restriction} + visible_to_viewer("r") + " AND " +
                            viewer_may(decide_who_sees) + " ORDER BY c.called, r.child_id";
    auto found = database_.list(
        [](Row const& row) {
            auto restriction = read_restriction(row);
            return RestrictedChild{{restriction.child, row.get<std::string>(6), row.get<std::string>(7)},
                                   std::move(restriction)};
        },
        sql, viewer.staff, viewer.today, viewer.now, viewer.staff, viewer.today, viewer.now);
    for (auto& one : found) one.restriction.named = named_for(one.restriction.id);
    return found;
}

// Asked of each colleague in turn, so that whose child it is stays written in one place.
std::vector<PersonNamed> RestrictionStore::list_nameable(ChildId child, Viewer viewer) const
{
    static auto const at_work = "SELECT s.staff_id, s.name, s.role FROM staff_names s"
                                " WHERE (s.left_on IS NULL OR s.left_on > ?) AND " +
                                viewer_may(decide_who_sees) + " ORDER BY s.name, s.staff_id";
    static auto const reaches =
        "SELECT COUNT(*) FROM child_headings c WHERE c.child_id = ? AND " + within_reach_of_viewer("c");
    std::vector<PersonNamed> people;
    for (auto& person : database_.list(
             [](Row const& row) {
                 return PersonNamed{row.get<StaffId>(0), row.get<std::string>(1),
                                    parse_role(row.text(2)).value_or(Role::Administrator)};
             },
             at_work, viewer.today, viewer.staff, viewer.today, viewer.now))
        if (database_.count(reaches, child, person.id, viewer.today, viewer.now) > 0)
            people.push_back(std::move(person));
    return people;
}

void RestrictionStore::name_people(RestrictionId restriction, std::vector<PersonNamed> const& people)
{
    database_.run("DELETE FROM restriction_names WHERE child_restriction_id = ?", restriction);
    for (auto const& person : people)
        database_.run("INSERT INTO restriction_names (child_restriction_id, staff_id) VALUES (?, ?)", restriction,
                      person.id);
}

/// Who is named, by number: the trail must be able to say who could see the child when.
static std::string named_in_numbers(std::vector<PersonNamed> const& people)
{
    std::string numbers;
    for (auto const& person : people) numbers += (numbers.empty() ? "" : ", ") + std::to_string(person.id.value);
    return numbers;
}

void RestrictionStore::restrict(ChildId child, std::string_view reason, std::vector<PersonNamed> const& people,
                                Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_theirs(database_, child, by);
    if (database_.count("SELECT COUNT(*) FROM child_restrictions WHERE child_id = ? AND lifted_at IS NULL", child) > 0)
        throw Conflict{"this child was restricted by someone else"};
    auto const id = database_.run_returning<RestrictionId>(
        "INSERT INTO child_restrictions (child_id, reason, restricted_by, restricted_at) VALUES (?, ?, ?, ?)"
        " RETURNING child_restriction_id",
        child, reason, by.staff, now);
    name_people(id, people);
    record_audit(database_,
                 {by.staff, AuditAction::Change, "child", child.value, "restricted to " + named_in_numbers(people)},
                 now);
    change.commit();
}

void RestrictionStore::change(Restriction const& seen, std::string_view reason, std::vector<PersonNamed> const& people,
                              Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_theirs(database_, seen.child, by);
    auto const changed = database_.run("UPDATE child_restrictions SET reason = ?, version = version + 1"
                                       " WHERE child_restriction_id = ? AND version = ? AND lifted_at IS NULL",
                                       reason, seen.id, seen.version);
    if (changed != 1) throw Conflict{"this restriction was changed by someone else"};
    name_people(seen.id, people);
    record_audit(
        database_,
        {by.staff, AuditAction::Change, "child", seen.child.value, "restricted to " + named_in_numbers(people)}, now);
    change.commit();
}

void RestrictionStore::lift(Restriction const& seen, Viewer by, Instant now)
{
    Transaction change{database_};
    refuse_unless_theirs(database_, seen.child, by);
    auto const lifted =
        database_.run("UPDATE child_restrictions SET lifted_by = ?, lifted_at = ?, version = version + 1"
                      " WHERE child_restriction_id = ? AND version = ? AND lifted_at IS NULL",
                      by.staff, now, seen.id, seen.version);
    if (lifted != 1) throw Conflict{"this restriction was changed by someone else"};
    record_audit(database_, {by.staff, AuditAction::Change, "child", seen.child.value, "restriction lifted"}, now);
    change.commit();
}

}  // namespace waymark

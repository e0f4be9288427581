#include "staff/store/staff_store.h"

#include "access/permissions.h"
#include "access/visible_children.h"
#include "platform/database/audit_trail.h"

namespace waymark {

static constexpr std::string_view select_staff =
    "SELECT s.staff_id, s.number, s.given_name, s.family_name, s.email, s.role, s.team_id, s.area_id,"
    " s.full_time_equivalent, s.line_manager_id, s.controls_resources, s.left_on, s.version";

static StaffMember read_staff(Row const& row)
{
    auto const role = parse_role(row.text(5));
    if (!role) throw DatabaseError{"a member of staff has a role that is none"};
    return {row.get<StaffId>(0),
            row.get<std::string>(1),
            row.get<std::string>(2),
            row.get<std::string>(3),
            row.get<std::string>(4),
            *role,
            row.get<std::optional<TeamId>>(6),
            row.get<std::optional<AreaId>>(7),
            row.get<double>(8),
            row.get<std::optional<StaffId>>(9),
            row.get<bool>(10),
            row.get<std::optional<Date>>(11),
            row.get<int>(12)};
}

/// The staff whom the viewer may look up, with `condition` before it.
static std::string staff_where(std::string_view condition)
{
    return std::string{select_staff} + " FROM staff s WHERE " + std::string{condition} + " AND " +
           viewer_may(any_signed_in);
}

std::optional<StaffMember> StaffStore::find(StaffId staff, Viewer viewer) const
{
    static auto const sql = staff_where("s.staff_id = ?");
    return database_.maybe_one(read_staff, sql, staff, viewer.staff, viewer.today, viewer.now);
}

std::optional<StaffMember> StaffStore::find_by_number(std::string_view number, Viewer viewer) const
{
    static auto const sql = staff_where("s.number = ?");
    return database_.maybe_one(read_staff, sql, number, viewer.staff, viewer.today, viewer.now);
}

static constexpr std::string_view by_name = " ORDER BY s.family_name, s.given_name, s.staff_id";
static constexpr std::string_view at_work = "(s.left_on IS NULL OR s.left_on > ?)";

std::vector<StaffMember> StaffStore::list(Viewer viewer) const
{
    static auto const sql = staff_where("1 = 1") + std::string{by_name};
    return database_.list(read_staff, sql, viewer.staff, viewer.today, viewer.now);
}

std::vector<StaffMember> StaffStore::list_of_role(Role role, Viewer viewer) const
{
    static auto const sql = staff_where("s.role = ? AND " + std::string{at_work}) + std::string{by_name};
    return database_.list(read_staff, sql, code_of(role), viewer.today, viewer.staff, viewer.today, viewer.now);
}

std::vector<IroCaseload> StaffStore::list_caseloads(Viewer viewer) const
{
    static auto const sql = std::string{select_staff} + R"(, COALESCE(held.children, 0)
          FROM staff s LEFT JOIN (
               SELECT staff_id, COUNT(*) AS children FROM iro_allocation_days
                WHERE ? BETWEEN from_on AND until_on GROUP BY staff_id) AS held ON held.staff_id = s.staff_id
         WHERE s.role = ? AND )" +
                            std::string{at_work} + " AND " + viewer_may(any_signed_in) + std::string{by_name};
    return database_.list(
        [](Row const& row) {
            auto iro = read_staff(row);
            Caseload const caseload{row.get<int>(13), iro.full_time_equivalent};
            return IroCaseload{std::move(iro), caseload};
        },
        sql, viewer.today, code_of(Role::Iro), viewer.today, viewer.staff, viewer.today, viewer.now);
}

std::vector<SignInStanding> StaffStore::list_sign_ins(Viewer viewer) const
{
    static auto const sql =
        "SELECT staff_id, disabled_at IS NOT NULL FROM sign_in_standings WHERE " + viewer_may(manage_users);
    return database_.list(
        [](Row const& row) {
            return SignInStanding{row.get<StaffId>(0), row.get<bool>(1)};
        },
        sql, viewer.staff, viewer.today, viewer.now);
}

std::vector<Team> StaffStore::teams() const
{
    return database_.list(
        [](Row const& row) {
            return Team{row.get<TeamId>(0), row.get<std::string>(1), row.get<AreaId>(2)};
        },
        "SELECT team_id, name, area_id FROM teams ORDER BY name");
}

std::vector<Area> StaffStore::areas() const
{
    return database_.list(
        [](Row const& row) {
            return Area{row.get<AreaId>(0), row.get<std::string>(1)};
        },
        "SELECT area_id, name FROM areas ORDER BY name");
}

bool StaffStore::number_is_taken(StaffMember const& person) const
{
    return database_.count("SELECT COUNT(*) FROM staff WHERE number = ? AND staff_id <> ?", person.number, person.id) >
           0;
}

std::optional<StaffId> StaffStore::add(StaffMember const& person, Viewer by, Instant now)
{
    Transaction change{database_};
    if (number_is_taken(person)) return std::nullopt;
    auto const id = database_.run_returning<StaffId>(
        R"(INSERT INTO staff (number, given_name, family_name, email, role, team_id, area_id, full_time_equivalent,
                              line_manager_id, controls_resources, left_on)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING staff_id)",
        person.number, person.given_name, person.family_name, person.email, code_of(person.role), person.team,
        person.area, person.full_time_equivalent, person.line_manager, person.controls_resources, person.left_on);
    record_audit(database_, {by.staff, AuditAction::Create, "member of staff", id.value, ""}, now);
    change.commit();
    return id;
}

bool StaffStore::change(StaffMember const& person, Viewer by, Instant now)
{
    Transaction change{database_};
    if (number_is_taken(person)) return false;
    auto const changed = database_.run(
        R"(UPDATE staff SET number = ?, given_name = ?, family_name = ?, email = ?, role = ?, team_id = ?, area_id = ?,
                            full_time_equivalent = ?, line_manager_id = ?, controls_resources = ?, left_on = ?,
                            version = version + 1
            WHERE staff_id = ? AND version = ?)",
        person.number, person.given_name, person.family_name, person.email, code_of(person.role), person.team,
        person.area, person.full_time_equivalent, person.line_manager, person.controls_resources, person.left_on,
        person.id, person.version);
    if (changed != 1) throw Conflict{"this member of staff was changed by someone else"};
    record_audit(database_, {by.staff, AuditAction::Change, "member of staff", person.id.value, ""}, now);
    change.commit();
    return true;
}

std::optional<AreaId> StaffStore::add_area(std::string_view name, Viewer by, Instant now)
{
    Transaction change{database_};
    if (database_.count("SELECT COUNT(*) FROM areas WHERE name = ?", name) > 0) return std::nullopt;
    auto const id = database_.run_returning<AreaId>("INSERT INTO areas (name) VALUES (?) RETURNING area_id", name);
    record_audit(database_, {by.staff, AuditAction::Create, "area", id.value, ""}, now);
    change.commit();
    return id;
}

std::optional<TeamId> StaffStore::add_team(std::string_view name, AreaId area, Viewer by, Instant now)
{
    Transaction change{database_};
    if (database_.count("SELECT COUNT(*) FROM teams WHERE name = ?", name) > 0) return std::nullopt;
    auto const id = database_.run_returning<TeamId>("INSERT INTO teams (name, area_id) VALUES (?, ?) RETURNING team_id",
                                                    name, area);
    record_audit(database_, {by.staff, AuditAction::Create, "team", id.value, ""}, now);
    change.commit();
    return id;
}

}  // namespace waymark

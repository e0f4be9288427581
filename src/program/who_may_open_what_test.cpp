#include "access/permissions.h"
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "calendar/store/bank_holiday_store.h"
#include "platform/log.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/front_desk.h"
#include "program/opened_authority.h"
#include "reviews/store/timetable_store.h"

#include <doctest/doctest.h>

#include <map>

using namespace waymark;
using namespace std::chrono_literals;

static Date const today{2023y / std::chrono::March / 13d};

namespace {

/// Which child an address is asked about.
struct AskedChild {
    char const* standing;
    std::int64_t id;
};
constexpr AskedChild asked_children[] = {
    {"theirs", 1}, {"not theirs", 2}, {"restricted to others", 3}, {"restricted to them", 4}, {"not there", 99}};

/// One person of every role, signed in, numbered as the roles are; child 1 is everybody's whose work is with children,
/// child 2 another IRO's, team's and area's, child 3 as 1 but named for another service manager alone, child 4 as 1 and
/// named for all of them.
class EveryRole {
public:
    EveryRole()
    {
        start_log("error");
        add_slices(service_);
        Transaction change{database_};
        database_.run_script(R"(
            INSERT INTO areas VALUES (1, 'North'), (2, 'South');
            INSERT INTO teams VALUES (1, 'Ashdown', 1), (2, 'Beacon', 2))");
        for (auto const role : all_roles) add_person(number_of(role), role);
        add_person(20, Role::Iro);
        add_person(21, Role::ServiceManager);
        database_.run_script(R"(
            UPDATE staff SET team_id = 1 WHERE role IN ('social_worker', 'team_manager');
            UPDATE staff SET area_id = 1 WHERE role = 'childrens_service_manager')");
        for (auto const child : {1, 2, 3, 4}) add_child(child);
        database_.run_script(R"(
            INSERT INTO child_restrictions (child_restriction_id, child_id, reason, restricted_by, restricted_at) VALUES
                (3, 3, 'a relative works here', 21, '2023-03-01T09:00:00Z'),
                (4, 4, 'a relative works here', 21, '2023-03-01T09:00:00Z');
            INSERT INTO restriction_names SELECT 3, staff_id FROM staff WHERE staff_id = 21;
            INSERT INTO restriction_names SELECT 4, staff_id FROM staff;
            INSERT INTO iro_cover (iro_cover_id, away_id, covering_id, from_on, until_on, arranged_by, arranged_at)
                VALUES (1, 20, 21, '2023-03-10', '2023-03-20', 21, '2023-03-01T09:00:00Z');
            INSERT INTO child_grants (child_grant_id, child_id, staff_id, from_on, until_on, reason, granted_by, granted_at)
                SELECT child_id, child_id, 20, '2023-03-10', '2023-03-20', 'advice', 21, '2023-03-01T09:00:00Z'
                  FROM children)");
        for (auto const role : all_roles)
            sessions_[role] = SessionStore{database_}.start(StaffId{number_of(role)}, "", clock_.now());
        work_out_every_timetable(database_, BankHolidayStore{database_}.in_force(), today, clock_.now());
        change.commit();
    }

    std::vector<Route> const& routes() const { return service_.routes.all(); }

    /// What the service answers; whatever it did is undone. Nobody where `role` is nothing.
    int asks(Route const& route, std::optional<Role> role, std::int64_t child)
    {
        Transaction undone{database_};
        RequestHead head;
        bool const is_form = route.method == Method::Post;
        head.method = is_form ? "POST" : "GET";
        head.target = address_of(route, child);
        head.host = "localhost";
        head.has_body = is_form;
        head.cookie = role ? "waymark-session=" + sessions_.at(*role).token : "waymark-visit=token-of-the-visit";
        auto visit = desk_.receive(head, "10.0.0.1", Channel::Plain);
        if (is_form) visit.request.form = {{"csrf", role ? sessions_.at(*role).csrf_token : "token-of-the-visit"}};
        if (!visit.answer) desk_.answer(visit);
        return visit.answer->response.status;
    }

private:
    static std::int64_t number_of(Role role) { return static_cast<std::int64_t>(role) + 1; }

    void add_person(std::int64_t id, Role role)
    {
        database_.run(
            "INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES (?, ?, 'A', 'B', '', ?)",
            id, "S" + std::to_string(id), code_of(role));
        AccountStore{database_, PasswordCost::ForTests}.add(StaffId{id}, "person-" + std::to_string(id),
                                                            "three random words", Viewer{}, clock_.now());
    }
    void add_child(std::int64_t id)
    {
        bool const is_others = id == 2;
        database_.run(
            "INSERT INTO children (child_id, identifier, born_on, sex, called) VALUES (?, ?, '2013-01-01', 'F', 'A B')",
            id, "C" + std::to_string(id));
        database_.run("INSERT INTO episodes (child_id, started_on, reason_started, legal_status) VALUES (?, "
                      "'2022-01-03', 'S', 'C2')",
                      id);
        database_.run(
            "INSERT INTO reviews (review_id, child_id, kind, state, first_sat_on, completed_on, source, recorded_at)"
            " VALUES (?, ?, 'first', 'held', '2022-01-27', '2022-01-27', 'waymark', '2022-01-27T15:00:00Z')",
            id, id);
        database_.run("INSERT INTO iro_allocations (child_id, staff_id, from_on) VALUES (?, ?, '2022-01-03')", id,
                      is_others ? 20 : number_of(Role::Iro));
        database_.run("INSERT INTO social_work_allocations (child_id, team_id, from_on) VALUES (?, ?, '2022-01-03')",
                      id, is_others ? 2 : 1);
    }
    static std::string address_of(Route const& route, std::int64_t child)
    {
        std::map<std::string, std::string> const parts = {{"child", std::to_string(child)},
                                                          {"review", std::to_string(child)},
                                                          {"staff", "20"},
                                                          {"day", "2023-04-07"},
                                                          {"reason", "1"},
                                                          {"import", "1"},
                                                          {"kind", "new-child"},
                                                          {"rule", "166"},
                                                          {"cover", "1"},
                                                          {"sharing", std::to_string(child)}};
        auto address = route.pattern;
        for (auto at = address.find('{'); at != std::string::npos; at = address.find('{')) {
            auto const name = address.substr(at + 1, address.find('}') - at - 1);
            REQUIRE_MESSAGE(parts.count(name) == 1, "say what to ask for as {" << name << "}");
            address.replace(at, name.size() + 2, parts.at(name));
        }
        return address;
    }

    Database database_ = migrated_database();
    Clock clock_{today};
    Configuration configuration_;
    Jobs jobs_;
    Service service_{database_, clock_, configuration_, jobs_};
    Assets const assets_{""};
    FrontDesk const desk_{service_, assets_};
    std::map<Role, NewSession> sessions_;
};

}  // namespace

static bool is_about_a_child(Route const& route) { return route.pattern.find("{child}") != std::string::npos; }

static std::string name_of(std::optional<Role> role) { return role ? std::string{code_of(*role)} : "nobody"; }

static std::vector<std::optional<Role>> everybody()
{
    std::vector<std::optional<Role>> all{std::nullopt};
    all.insert(all.end(), all_roles.begin(), all_roles.end());
    return all;
}

/// "200 iro service_manager; 403 auditor": who is answered how.
static std::string answers_in_words(std::map<int, std::string> const& who_by_status)
{
    std::string line;
    for (auto const& [status, who] : who_by_status) line += (line.empty() ? "" : "; ") + std::to_string(status) + who;
    return line;
}

TEST_CASE("every address, asked by every role and by nobody, about every kind of child, answers as agreed")
{
    EveryRole given;
    std::string table;
    int combinations = 0;
    for (auto const& route : given.routes()) {
        for (auto const& child : asked_children) {
            bool const is_about_child = is_about_a_child(route);
            if (!is_about_child && child.id != 1) continue;
            std::map<int, std::string> who_by_status;
            for (auto const& role : everybody()) {
                who_by_status[given.asks(route, role, child.id)] += " " + name_of(role);
                ++combinations;
            }
            table += std::string{route.method == Method::Get ? "GET  " : "POST "} + route.pattern +
                     (is_about_child ? " (" + std::string{child.standing} + ")" : "") + "\n    " +
                     answers_in_words(who_by_status) + "\n";
        }
    }
    table += std::to_string(combinations) + " combinations of address, role and child\n";
    MESSAGE(combinations << " combinations of address, role and child");
    looks_like("program/who_may_open_what.golden.txt", table);
}

TEST_CASE("a child who is restricted to others looks the same to everybody as one who is not there")
{
    EveryRole given;
    for (auto const& route : given.routes()) {
        if (!is_about_a_child(route)) continue;
        CAPTURE(route.pattern);
        for (auto const& role : everybody()) {
            CAPTURE(name_of(role));
            CHECK(given.asks(route, role, 3) == given.asks(route, role, 99));
        }
    }
}

TEST_CASE("a child who is not theirs looks as one who is not there, to everybody who does not see every child")
{
    EveryRole given;
    for (auto const& route : given.routes()) {
        if (!is_about_a_child(route)) continue;
        CAPTURE(route.pattern);
        for (auto const& role : everybody()) {
            if (role && reach_of(*role) == Reach::EveryChild) continue;
            CAPTURE(name_of(role));
            CHECK(given.asks(route, role, 2) == given.asks(route, role, 99));
        }
    }
}

TEST_CASE("a role without the right is refused before anything is looked for, and nobody is sent to sign in")
{
    EveryRole given;
    for (auto const& route : given.routes()) {
        CAPTURE(route.pattern);
        if (route.permission == anyone) continue;
        for (auto const role : all_roles) {
            CAPTURE(code_of(role));
            if (!may(role, route.permission)) CHECK(given.asks(route, role, 1) == 403);
        }
        CHECK(given.asks(route, std::nullopt, 1) == 303);
    }
}

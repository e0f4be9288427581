#include "access/pages/routes.h"
#include "access/permissions.h"
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "platform/html/page.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

namespace {

/// Priya Shah, an IRO, is signed in; two routes stand behind the gate: her work, and the settings, which are not hers.
struct Gated {
    Database database = migrated_database();
    Clock clock{today};
    Configuration configuration;
    Jobs jobs;
    Service service{database, clock, configuration, jobs};
    NewSession session{};

    Gated()
    {
        access::add_to(service);
        service.routes.get("/my-work", see_my_work, [](Request const&) { return Response{}; });
        service.routes.post("/my-work", see_my_work, [](Request const&) { return Response{}; });
        Transaction change{database};
        database.run_script("INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES"
                            " (1, 'S1', 'Priya', 'Shah', '', 'iro')");
        AccountStore{database, PasswordCost::ForTests}.add(StaffId{1}, "priya.shah", "three random words", Viewer{},
                                                           Instant{today});
        session = SessionStore{database}.start(StaffId{1}, "", noon - 5min);
        change.commit();
    }

    /// A request as the server hands it to the gate.
    static Request request_for(std::string const& target, std::string const& token)
    {
        Request request;
        request.today = today;
        request.viewer.today = today;
        request.now = noon;
        request.target = target;
        if (!token.empty()) request.cookies["waymark-session"] = token;
        return request;
    }
    std::optional<Response> admits(Request& request) const
    {
        auto const found = service.routes.find(request.method, request.target);
        REQUIRE(found.match);
        request.path = found.match->path;
        return service.gate.admit(request, *found.match->route);
    }
    /// What the trail holds of refusals: who, about what, why.
    std::string refusals() const
    {
        std::string lines;
        database.visit(R"(
            SELECT COALESCE(CAST(staff_id AS TEXT), '-') || ' ' || subject_kind || ' ' ||
                   COALESCE(CAST(subject_id AS TEXT), '-') || ' ' || detail
              FROM audit_events WHERE action = 'refused' ORDER BY audit_event_id)",
                       {}, [&](Row const& row) {
                           lines += row.get<std::string>(0) + "\n";
                           return true;
                       });
        return lines;
    }
    std::optional<Response> admits_form(std::string const& csrf) const
    {
        auto request = request_for("/my-work", session.token);
        request.method = Method::Post;
        REQUIRE_FALSE(admits(request));
        request.form = {{"csrf", csrf}};
        return service.gate.admit_form(request, *service.routes.find(Method::Post, "/my-work").match->route);
    }
};

}  // namespace

/// The page with what is another each time told as something that stays.
static std::string with(std::string const& changing, std::string const& steady, std::string page)
{
    for (auto at = page.find(changing); at != std::string::npos; at = page.find(changing, at + steady.size()))
        page.replace(at, changing.size(), steady);
    return page;
}

TEST_CASE("without a session every page but the open ones leads to signing in, and back")
{
    Gated given;
    auto request = Gated::request_for("/staff/17/account", "");
    auto const answer = given.admits(request);
    REQUIRE(answer);
    CHECK(answer->status == 303);
    CHECK(leads_to(*answer) == "/sign-in?next=%2Fstaff%2F17%2Faccount");
    for (auto const* const open : {"/sign-in", "/help", "/accessibility"}) {
        auto visitor = Gated::request_for(open, "");
        CHECK_FALSE(given.admits(visitor));
    }
}

TEST_CASE("a token that nobody was given, or that was used too long ago, is no session")
{
    Gated given;
    auto invented = Gated::request_for("/my-work", "no-such-token");
    CHECK(leads_to(given.admits(invented).value_or(Response{})) == "/sign-in?next=%2Fmy-work");
    auto late = Gated::request_for("/my-work", given.session.token);
    late.now = noon + 31min;
    CHECK(leads_to(given.admits(late).value_or(Response{})) == "/sign-in?next=%2Fmy-work");
}

TEST_CASE("a form sent after its session ended is answered by signing in, with what was typed kept")
{
    Gated given;
    auto const& route = *given.service.routes.find(Method::Post, "/my-work").match->route;
    auto const sent = [&](std::string const& token, std::string const& csrf) {
        auto request = Gated::request_for("/my-work", token);
        request.method = Method::Post;
        request.now = noon + 31min;
        if (auto refused = given.admits(request)) return *refused;
        request.form = {{"csrf", csrf}, {"note", "She asked for her sister & a <walk>"}, {"password", "secret words"}};
        return given.service.gate.admit_form(request, route).value_or(Response{});
    };
    auto const kept = sent(given.session.token, given.session.csrf_token);
    CHECK(kept.status == 200);
    CHECK(kept.body.find("note=She%20asked%20for%20her%20sister%20%26%20a%20%3Cwalk%3E") != std::string::npos);
    CHECK(kept.body.find("secret") == std::string::npos);
    CHECK(kept.body.find(given.session.csrf_token) == std::string::npos);
    CHECK(leads_to(sent(given.session.token, "another")) == "/sign-in?next=%2Fmy-work");
    CHECK(leads_to(sent("no-such-token", given.session.csrf_token)) == "/sign-in?next=%2Fmy-work");
    CHECK(leads_to(sent("", "")) == "/sign-in?next=%2Fmy-work");
}

TEST_CASE("a session that ended on an address for forms leads back to the nearest page above it")
{
    Gated given;
    auto request = Gated::request_for("/staff/17/account/disable", "");
    request.method = Method::Post;
    CHECK(leads_to(given.admits(request).value_or(Response{})) == "/sign-in?next=%2Fstaff%2F17%2Faccount");
    CHECK(page_to_return_to(given.service.routes, "/cover/3/end") == "/cover");
    CHECK(page_to_return_to(given.service.routes, "/nowhere/at/all") == "/");
}

TEST_CASE("a file opened in an emergency is said on every page of the service manager until somebody looked into it")
{
    Gated given;
    Transaction change{given.database};
    given.database.run_script(R"(
        UPDATE staff SET role = 'service_manager' WHERE staff_id = 1;
        INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES (2, 'S2', 'B', 'C', '', 'iro');
        INSERT INTO children (child_id, identifier, born_on, sex) VALUES (1, 'C1', '2013-01-01', 'F');
        INSERT INTO opened_files (child_id, staff_id, reason, opened_on, opened_at, until_at)
            VALUES (1, 2, 'hurt', '2023-03-13', '2023-03-13T09:00:00Z', '2023-03-13T17:00:00Z'))");
    change.commit();
    auto request = Gated::request_for("/my-work", given.session.token);
    CHECK_FALSE(given.admits(request));
    CHECK(request.frame->notice == "1 file was opened in an emergency. Look into it");
}

TEST_CASE("a file that is open in an emergency alone is read, and no form about it is taken or shown")
{
    Gated given;
    Transaction change{given.database};
    given.database.run_script(R"(
        INSERT INTO children (child_id, identifier, born_on, sex) VALUES (1, 'C1', '2013-01-01', 'F'),
                                                                         (2, 'C2', '2013-01-01', 'F');
        INSERT INTO iro_allocations (child_id, staff_id, from_on) VALUES (2, 1, '2023-01-01');
        INSERT INTO opened_files (child_id, staff_id, reason, opened_on, opened_at, until_at)
            SELECT child_id, 1, 'hurt', '2023-03-13', '2023-03-13T09:00:00Z', '2023-03-13T17:00:00Z' FROM children)");
    change.commit();
    given.service.routes.get("/children/{child}", open_child, [](Request const&) { return Response{}; });
    given.service.routes.get("/children/{child}/record", record_review, [](Request const&) { return Response{}; });
    given.service.routes.post("/children/{child}/note", open_child, [](Request const&) { return Response{}; });
    auto const status = [&](Method method, std::string const& target) {
        auto request = Gated::request_for(target, given.session.token);
        request.method = method;
        return given.admits(request).value_or(Response{}).status;
    };
    CHECK(status(Method::Get, "/children/1") == 200);
    CHECK(status(Method::Get, "/children/1/record") == 403);
    CHECK(status(Method::Post, "/children/1/note") == 403);
    CHECK(status(Method::Get, "/children/2/record") == 200);
    CHECK(status(Method::Post, "/children/2/note") == 200);
    CHECK(given.refusals() == "1 child 1 opened in an emergency, to read only: /children/{child}/record\n"
                              "1 child 1 opened in an emergency, to read only: /children/{child}/note\n");
}

TEST_CASE("a password that somebody else set opens the page on which another is chosen, and no other")
{
    Gated given;
    Transaction change{given.database};
    given.database.run_script("UPDATE accounts SET password_set_by = 1, password_set_at = '2023-03-13T09:00:00Z'");
    change.commit();
    struct {
        Method method;
        char const* target;
        char const* leads_to;
    } const table[] = {
        {Method::Get, "/my-work", "/account"},
        {Method::Post, "/my-work", "/account"},
        {Method::Get, "/", "/account"},
        {Method::Get, "/account", ""},
        {Method::Post, "/account", ""},
        {Method::Post, "/sign-out", ""},
        {Method::Get, "/help", ""},
    };
    for (auto const& row : table) {
        CAPTURE(row.target);
        auto request = Gated::request_for(row.target, given.session.token);
        request.method = row.method;
        auto const answer = given.admits(request);
        CHECK((answer ? leads_to(*answer) : "") == row.leads_to);
        CHECK(request.frame->navigation.empty());
    }
}

TEST_CASE("a live session says who is asking, what they may do, and where they may go")
{
    Gated given;
    auto request = Gated::request_for("/my-work", given.session.token);
    CHECK_FALSE(given.admits(request));
    CHECK(request.viewer.staff == StaffId{1});
    CHECK(request.viewer.today == today);
    CHECK(request.csrf_token == given.session.csrf_token);
    CHECK(request.person.name == "Priya Shah");
    CHECK(request.person.may(record_review));
    CHECK_FALSE(request.person.may(manage_settings));
    REQUIRE(request.frame);
    std::string places;
    for (auto const& place : request.frame->navigation) places += place.label + ", ";
    CHECK(places == "My work, Children, ");
}

TEST_CASE("a page that the role does not open is refused, kindly, and the refusal is audited")
{
    Gated given;
    auto request = Gated::request_for("/staff/17/account", given.session.token);
    auto const refused = given.admits(request);
    REQUIRE(refused);
    CHECK(refused->status == 403);
    auto const shown = with(given.session.csrf_token, "token-of-the-session", refused->body);
    looks_like("access/pages/gate.refused.golden.html", with(WAYMARK_VERSION, "1.2.3", shown));
    CHECK(given.refusals() == "1 staff 17 not their role: /staff/{staff}/account\n");
}

TEST_CASE("a form is taken with the token of its session alone")
{
    Gated given;
    CHECK_FALSE(given.admits_form(given.session.csrf_token));
    auto const another = std::string(given.session.csrf_token.size(), 'x');
    for (std::string const& csrf : {std::string{}, std::string{"x"}, another, given.session.token}) {
        auto const refused = given.admits_form(csrf);
        REQUIRE(refused);
        CHECK(refused->status == 403);
        CHECK(refused->body.find("This form has gone stale") != std::string::npos);
    }
    std::string const once = "1 route - not this session's form: /my-work\n";
    CHECK(given.refusals() == once + once + once + once);
}

TEST_CASE("the sign-in form is taken from the browser that was shown it alone")
{
    Gated given;
    auto const& route = *given.service.routes.find(Method::Post, "/sign-in").match->route;
    auto request = Gated::request_for("/sign-in", "");
    request.method = Method::Post;
    CHECK_FALSE(given.admits(request));
    CHECK(given.service.gate.admit_form(request, route)->status == 403);
    CHECK(given.refusals().empty());
    request.form = {{"csrf", "token-of-the-visit"}};
    request.cookies["waymark-visit"] = "token-of-the-visit";
    CHECK_FALSE(given.admits(request));
    CHECK_FALSE(given.service.gate.admit_form(request, route));
}

TEST_CASE("in the demonstration the frame of every page says that its people are invented")
{
    Gated given;
    given.configuration.is_demonstration = true;
    auto request = Gated::request_for("/sign-in", "");
    CHECK_FALSE(given.admits(request));
    CHECK(request.frame->demonstration_note == "Invented people. It is always Monday 13 March 2023 here.");
}

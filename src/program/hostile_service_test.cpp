// The whole service in the hands of somebody who means it harm: forged forms, planted cookies, markup and formulas in
// everything that people type, and addresses of other sites.
#include "access/permissions.h"
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "calendar/store/bank_holiday_store.h"
#include "children/testing/a_child.h"
#include "exchange/testing/import_room.h"
#include "platform/csv.h"
#include "platform/log.h"
#include "platform/sealing/sealed_words.h"
#include "platform/web/front_desk.h"
#include "program/opened_authority.h"
#include "reviews/store/timetable_store.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace waymark;
using namespace std::chrono_literals;

static Date const today{2023y / std::chrono::March / 13d};
static Instant const noon = Instant{today} + 12h;
// Markup, the end of an attribute, and what a spreadsheet would run.
static std::string const harm = "=<script>alert(1)</script>\"x' onload=y&";
static std::string const raw_harm = "<script>alert(1)";
static std::string const escaped_harm = "&lt;script&gt;alert(1)";
static std::string const typed_harm = "<script>alert(2)</script>\"x' onload=y&";
static std::string const escaped_typed_harm = "&lt;script&gt;alert(2)&lt;/script&gt;&quot;x&#39; onload=y&amp;";

namespace {

/// Every role, signed in; every name that somebody gave would do harm.
class HarmedService {
public:
    HarmedService()
    {
        start_log("off");
        configuration_.spool = folder_ / "spool";
        std::filesystem::create_directories(configuration_.spool);
        add_slices(service_);
        Transaction change{database_};
        auto const team = a_team(database_, harm);
        database_.run("UPDATE areas SET name = ?", harm);
        for (auto const role : all_roles)
            people_[role] = a_colleague(role).called(harm, harm).in_team(team).in(database_);
        database_.run("UPDATE staff SET area_id = 1, email = ?", harm);
        for (auto const role : all_roles) add_account(role);
        for (int i = 0; i < 3; ++i)
            a_child()
                .identified(harm + std::to_string(i))
                .called(harm, harm)
                .looked_after_since(Date{2022y / std::chrono::January / 3d})
                .with_iro(people_.at(Role::Iro))
                .in_team(team, people_.at(Role::SocialWorker))
                .in(database_);
        database_.run("INSERT INTO reviews (child_id, kind, state, first_sat_on, completed_on, source,"
                      " recorded_at, late_reason_text) VALUES (1, 'first', 'held', '2022-02-27', '2022-02-27',"
                      " 'waymark', '2022-02-27T15:00:00Z', ?)",
                      harm);
        work_out_every_timetable(database_, BankHolidayStore{database_}.in_force(), today, clock_.now());
        change.commit();
    }

    std::vector<Route> const& routes() const { return service_.routes.all(); }
    NewSession const& session_of(Role role) const { return sessions_.at(role); }
    Database& database() { return database_; }
    void wait_until_idle() { jobs_.wait_until_idle(); }

    /// The answer to a request with that cookie, through everything but the socket.
    Response answers(Method method, std::string const& target, std::string const& cookie, Fields form = {},
                     GivenTexts const& files = {})
    {
        RequestHead head;
        head.method = method == Method::Post ? "POST" : "GET";
        head.target = target;
        head.host = "localhost";
        head.has_body = method == Method::Post;
        head.cookie = cookie;
        auto visit = desk_.receive(head, "10.0.0.1", Channel::Plain);
        visit.request.form = std::move(form);
        for (auto const& [name, text] : files) {
            auto const path = configuration_.spool / ("upload-" + std::to_string(++upload_count_));
            std::ofstream{path, std::ios::binary} << text;
            visit.request.uploads.push_back({"files", name, path, text.size()});
        }
        if (!visit.answer) desk_.answer(visit);
        auto response = visit.answer->response;
        while (response.next_part && response.next_part(response.body)) continue;
        return response;
    }
    Response shows(Role role, std::string const& target) { return answers(Method::Get, target, cookie_of(role)); }
    Response sends(Role role, std::string const& target, Fields form, GivenTexts const& files = {})
    {
        form.add("csrf", sessions_.at(role).csrf_token);
        return answers(Method::Post, target, cookie_of(role), std::move(form), files);
    }
    std::string cookie_of(Role role) const { return "waymark-session=" + sessions_.at(role).token; }

    /// What was done, refusals and sign-ins aside.
    std::int64_t things_done() const
    {
        return database_.count("SELECT COUNT(*) FROM audit_events WHERE action <> 'refused'");
    }

private:
    void add_account(Role role)
    {
        auto const id = people_.at(role);
        AccountStore{database_, PasswordCost::ForTests}.add(id, "person-" + std::string{code_of(role)},
                                                            "three random words", Viewer{}, clock_.now());
        sessions_[role] = SessionStore{database_}.start(id, "", clock_.now());
    }

    TemporaryFolder folder_;
    Database database_ = migrated_database_in(folder_.path());
    Clock clock_{today};
    Configuration configuration_;
    Jobs jobs_;
    Service service_{database_, clock_, configuration_, jobs_};
    Assets const assets_{""};
    FrontDesk const desk_{service_, assets_};
    std::map<Role, StaffId> people_;
    std::map<Role, NewSession> sessions_;
    int upload_count_ = 0;
};

struct FormField {
    std::string name;
    std::string value;
    bool is_sent_unasked = true;  // what a browser sends when nobody touched it
    bool is_typed = false;
};

struct ShownForm {
    std::string action;
    std::vector<FormField> fields;
};

}  // namespace

static std::string address_of(Route const& route)
{
    std::map<std::string, std::string> const parts = {{"day", "2023-04-07"}, {"kind", "new-child"}, {"rule", "166"}};
    auto address = route.pattern;
    for (auto at = address.find('{'); at != std::string::npos; at = address.find('{')) {
        auto const name = address.substr(at + 1, address.find('}') - at - 1);
        address.replace(at, name.size() + 2, parts.count(name) > 0 ? parts.at(name) : "1");
    }
    return address;
}

static std::vector<Role> who_may(Route const& route)
{
    std::vector<Role> roles;
    for (auto const role : all_roles)
        if (route.permission == anyone || may(role, route.permission)) roles.push_back(role);
    return roles;
}

static std::string attribute(std::string const& tag, std::string const& name)
{
    auto const at = tag.find(" " + name + "=\"");
    if (at == std::string::npos) return "";
    auto const from = at + name.size() + 3;
    return tag.substr(from, tag.find('"', from) - from);
}

/// The forms that a page sends by POST, with their fields, read as a browser would.
static std::vector<ShownForm> forms_on(std::string const& page)
{
    std::vector<ShownForm> forms;
    bool is_inside = false;
    for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        auto const tag = page.substr(at, page.find('>', at) - at + 1);
        if (tag.starts_with("<form ")) {
            is_inside = attribute(tag, "method") == "post";
            if (is_inside) forms.push_back({attribute(tag, "action"), {}});
        } else if (tag.starts_with("</form")) {
            is_inside = false;
        }
        auto const name = attribute(tag, "name");
        if (!is_inside || name.empty() || name == "csrf") continue;
        auto const type = attribute(tag, "type");
        bool const is_choice = type == "radio" || type == "checkbox";
        bool const is_chosen = !is_choice || tag.find(" checked") != std::string::npos;
        bool const is_typed = tag.starts_with("<textarea") || type == "text" || type == "email" || type == "search";
        forms.back().fields.push_back({name, attribute(tag, "value"), is_chosen && type != "submit", is_typed});
    }
    return forms;
}

static std::string location_of(Response const& response)
{
    for (auto const& [name, value] : response.headers)
        if (name == "Location") return value;
    return "";
}

static std::string token_in(Response const& response, std::string const& cookie)
{
    for (auto const& [name, value] : response.headers)
        if (name == "Set-Cookie" && value.starts_with(cookie + "="))
            return value.substr(cookie.size() + 1, value.find(';') - cookie.size() - 1);
    return "";
}

TEST_CASE("a form with another's token, an old one, none or two is refused on every address, and does nothing")
{
    HarmedService given;
    int tried = 0;
    for (auto const& route : given.routes()) {
        if (route.method != Method::Post) continue;
        CAPTURE(route.pattern);
        auto const role = who_may(route).front();
        auto const other = role == Role::Iro ? Role::ServiceManager : Role::Iro;
        auto const& right = given.session_of(role).csrf_token;
        std::vector<Fields> const forged = {{},
                                            {{"csrf", ""}},
                                            {{"csrf", "forged"}},
                                            {{"csrf", given.session_of(other).csrf_token}},
                                            {{"csrf", given.session_of(role).token}},
                                            {{"csrf", right + "x"}},
                                            {{"csrf", right.substr(1)}},
                                            {{"CSRF", right}},
                                            {{"csrf", "forged"}, {"csrf", right}}};
        auto const before = given.things_done();
        for (auto const& form : forged) {
            auto const answer = given.answers(Method::Post, address_of(route), given.cookie_of(role), form);
            CHECK(answer.status == 403);
            ++tried;
        }
        // In the address it is no token of the form's.
        CHECK(given.answers(Method::Post, address_of(route) + "?csrf=" + right, given.cookie_of(role)).status == 403);
        ++tried;
        CHECK(given.things_done() == before);
    }
    MESSAGE(tried << " inputs tried: forged forms");
}

TEST_CASE("a form that is sent once more after its person signed out does nothing, on any address")
{
    HarmedService given;
    std::map<Role, Fields> old;
    for (auto const role : all_roles) {
        old[role] = {{"csrf", given.session_of(role).csrf_token}};
        CHECK(location_of(given.sends(role, "/sign-out", {})) == "/sign-in");
    }
    int tried = 0;
    auto const before = given.things_done();
    for (auto const& route : given.routes()) {
        if (route.method != Method::Post || route.permission == anyone) continue;
        CAPTURE(route.pattern);
        for (auto const role : who_may(route)) {
            auto const answer = given.answers(Method::Post, address_of(route), given.cookie_of(role), old[role]);
            bool const asks_to_sign_in = location_of(answer).starts_with("/sign-in?next=") ||
                                         answer.body.find("name=\"password\"") != std::string::npos;
            CHECK(asks_to_sign_in);
            ++tried;
        }
    }
    CHECK(given.things_done() == before);
    MESSAGE(tried << " inputs tried: forms of sessions that were signed out");
}

TEST_CASE("a cookie that somebody planted before signing in is not the one after, and opens nothing")
{
    HarmedService given;
    auto const sign_in = [&](std::string const& session) {
        return given.answers(Method::Post, "/sign-in", "waymark-visit=planted; waymark-session=" + session,
                             {{"csrf", "planted"}, {"name", "person-auditor"}, {"password", "three random words"}});
    };
    for (std::string const& planted : {std::string{"chosen-by-somebody-else"}, given.session_of(Role::Auditor).token}) {
        auto const answer = sign_in(planted);
        if (planted != "chosen-by-somebody-else") {
            CHECK(answer.status == 403);  // a live session has a token of its own
            continue;
        }
        REQUIRE(answer.status == 303);
        auto const after = token_in(answer, "waymark-session");
        CHECK(after.size() >= 32);
        CHECK(after != planted);
        CHECK(
            location_of(given.answers(Method::Get, "/account", "waymark-session=" + planted)).starts_with("/sign-in"));
        CHECK(given.answers(Method::Get, "/account", "waymark-session=" + after).status == 200);
        // The token that the sign-in form had is no token of the session that it opened.
        CHECK(given
                  .answers(Method::Post, "/account", "waymark-visit=planted; waymark-session=" + after,
                           {{"csrf", "planted"}})
                  .status == 403);
    }
}

TEST_CASE("nobody is sent to another site, whatever an address asks for")
{
    HarmedService given;
    std::vector<std::string> const elsewhere = {"https://elsewhere.example/",
                                                "//elsewhere.example/",
                                                "///elsewhere.example/",
                                                "/\\elsewhere.example/",
                                                "\\\\elsewhere.example/",
                                                "/\t/elsewhere.example/",
                                                "https:elsewhere.example",
                                                "javascript:alert(1)",
                                                "data:text/html,x",
                                                "/%2f%2felsewhere.example",
                                                "/..//elsewhere.example",
                                                "/./\\elsewhere.example",
                                                "http://localhost@elsewhere.example/",
                                                "/\r\nLocation: https://elsewhere.example/",
                                                "elsewhere.example",
                                                ".elsewhere.example"};
    int tried = 0;
    auto const check = [&](Response const& answer) {
        auto const location = location_of(answer);
        bool const is_ours = location.empty() || (location[0] == '/' && location.substr(0, 2) != "//" &&
                                                  location.find('\\') == std::string::npos);
        CHECK(is_ours);
        CHECK(location.find("elsewhere") == std::string::npos);
        CHECK(answer.body.find("href=\"http") == std::string::npos);
        CHECK(answer.status != 500);
        ++tried;
    };
    for (auto const& next : elsewhere) {
        CAPTURE(next);
        check(given.answers(Method::Get, "/sign-in?next=" + url_part(next), ""));
        check(given.answers(Method::Post, "/sign-in", "waymark-visit=v",
                            {{"csrf", "v"},
                             {"name", "person-auditor"},
                             {"password", "three random words"},
                             {"next", next},
                             {"kept-for", next},
                             {"kept", "a=1"}}));
        for (auto const& route : given.routes()) {
            if (route.method != Method::Get) continue;
            CAPTURE(route.pattern);
            for (auto const* const name : {"next", "back", "from"})
                check(given.shows(who_may(route).front(), address_of(route) + "?" + name + "=" + url_part(next)));
        }
    }
    MESSAGE(tried << " inputs tried: addresses of other sites");
}

TEST_CASE("names that are markup are text on every page for every role")
{
    HarmedService given;
    int pages = 0;
    int showing = 0;
    for (auto const& route : given.routes()) {
        if (route.method != Method::Get) continue;
        CAPTURE(route.pattern);
        for (auto const role : who_may(route)) {
            auto const answer =
                given.shows(role, address_of(route) + "?search=" + seal_words(harm, given.session_of(role).csrf_token) +
                                      "&who=" + url_part(harm));
            CHECK(answer.status != 500);
            if (answer.content_type.starts_with("text/html")) CHECK(answer.body.find(raw_harm) == std::string::npos);
            ++pages;
            if (answer.body.find(escaped_harm) != std::string::npos) ++showing;
        }
    }
    CHECK(showing > 50);
    MESSAGE(pages << " pages looked at, " << showing << " of them with markup that somebody typed, as text");
}

TEST_CASE("markup in any field of any form comes back as text, if it comes back at all")
{
    HarmedService given;
    int tried = 0;
    int came_back = 0;
    std::set<std::string> seen;
    for (auto const& route : given.routes()) {
        if (route.method != Method::Get) continue;
        for (auto const role : who_may(route)) {
            auto const page = given.shows(role, address_of(route));
            for (auto const& form : forms_on(page.body)) {
                for (auto const& field : form.fields) {
                    if (!seen.insert(form.action + " " + field.name).second) continue;
                    CAPTURE(form.action);
                    CAPTURE(field.name);
                    Fields sent;
                    for (auto const& other : form.fields)
                        if (other.name != field.name && other.is_sent_unasked) sent.add(other.name, other.value);
                    sent.add(field.name, typed_harm);
                    Transaction undone{given.database()};
                    auto answer = given.sends(role, form.action, sent);
                    if (answer.status == 303) answer = given.shows(role, location_of(answer));
                    CHECK(answer.status != 500);
                    CHECK(answer.body.find("<script>alert(") == std::string::npos);
                    ++tried;
                    bool const is_shown = answer.body.find(escaped_typed_harm) != std::string::npos;
                    if (is_shown) ++came_back;
                    // What was refused is kept for its writer, but for what is secret or chosen from a list.
                    if (field.is_typed && answer.status == 422) CHECK(is_shown);
                }
            }
        }
    }
    CHECK(tried > 80);
    CHECK(came_back > 20);
    MESSAGE(tried << " fields of forms tried, " << came_back << " came back, as text");
}

TEST_CASE("no cell of any file that people are given is run by a spreadsheet, whatever was imported")
{
    HarmedService given;
    auto texts = return_with_a_bad_row();
    texts[2].second += harm + ",11/02/2010,31/02/2023,PN1\n" + "+1,@2,-3,=4\n0102,=1+1,+2,@3\n";
    texts.emplace_back(harm + ".csv", "CHILD," + harm + "\n1,2\n");
    CHECK(given.sends(Role::ServiceManager, "/imports", {}, texts).status == 303);
    given.wait_until_idle();
    auto const report = given.shows(Role::ServiceManager, "/imports/1");
    CHECK(report.body.find(raw_harm) == std::string::npos);
    CHECK(report.body.find(escaped_harm) != std::string::npos);
    int files = 0;
    int cells = 0;
    int guarded = 0;
    for (auto const* const target : {"/my-work.csv", "/reviews.csv", "/audit.csv", "/imports/1/problems.csv"}) {
        CAPTURE(target);
        auto const file = given.shows(Role::ServiceManager, target);
        CHECK(file.status == 200);
        CHECK(file.content_type.starts_with("text/csv"));
        CsvReader csv{bytes_of(file.body)};
        while (csv.next())
            for (auto const cell : csv.fields()) {
                CHECK((cell.empty() || std::string_view{"=+-@\t\r\n"}.find(cell.front()) == std::string_view::npos));
                ++cells;
                if (cell.size() > 1 && cell[0] == '\'' &&
                    std::string_view{"=+-@"}.find(cell[1]) != std::string_view::npos)
                    ++guarded;
            }
        CHECK_FALSE(csv.fault());
        ++files;
    }
    CHECK(guarded > 10);
    MESSAGE(cells << " cells of " << files << " files looked at, " << guarded << " of them guarded");
}

#include "access/pages/routes.h"
#include "access/permissions.h"
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

namespace {

/// Priya Shah has an account. The browser has been shown the form before.
struct FrontDoor {
    Database database = migrated_database();
    Configuration configuration;
    Clock clock{today};
    Jobs jobs;
    Service service{database, clock, configuration, jobs};

    FrontDoor()
    {
        configuration.authority_name = "Fernshire";
        access::add_to(service);
        service.routes.get("/children/{child}", any_signed_in, [](Request const&) { return Response{}; });
        service.routes.post("/children/{child}/note", any_signed_in, [](Request const&) { return Response{}; });
        Transaction change{database};
        database.run_script("INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES"
                            " (1, 'S1', 'Priya', 'Shah', '', 'iro')");
        change.commit();
        AccountStore{database, PasswordCost::ForTests}.add(StaffId{1}, "priya.shah", "three random words", Viewer{},
                                                           Instant{today});
    }

    static Request visit()
    {
        auto request = page_request({StaffId{}, today});
        request.client = "10.0.0.1";
        request.cookies["waymark-visit"] = "token-of-the-visit";
        return request;
    }
    Response opens(std::string const& next = "")
    {
        auto request = visit();
        if (!next.empty()) request.query = {{"next", next}};
        return show_sign_in(request, configuration);
    }
    Response signs_in(std::string const& name, std::string const& password, std::string const& next = "")
    {
        auto request = visit();
        request.form = {{"name", name}, {"password", password}, {"next", next}};
        return submit_sign_in(request, service);
    }
};

}  // namespace

static std::string cookie_of(Response const& response)
{
    for (auto const& [name, value] : response.headers)
        if (name == "Set-Cookie") return value;
    return "";
}

/// What the cookie says besides its token, which is another each time: "waymark-session=…; Path=/".
static std::string without_token(std::string cookie)
{
    auto const from = cookie.find('=') + 1;
    return cookie.replace(from, cookie.find(';') - from, "…");
}

TEST_CASE("the front door asks for a name and a password, and offers no other way in")
{
    FrontDoor given;
    auto const shown = given.opens();
    CHECK(shown.status == 200);
    CHECK(cookie_of(shown).empty());
    looks_like("access/pages/sign_in.golden.html", shown.body);
}

TEST_CASE("who was sent here is told that they are taken back")
{
    FrontDoor given;
    auto const shown = given.opens("/children/17").body;
    CHECK(shown.find("You are taken back to the page you asked for") != std::string::npos);
    CHECK(shown.find("name=\"next\" value=\"/children/17\"") != std::string::npos);
}

TEST_CASE("the demonstration has a door for each role")
{
    FrontDoor given;
    given.configuration.is_demonstration = true;
    given.configuration.demonstration_sign_ins = {
        {"iro", "three random words", "IRO", "Priya Shah", "58 children, two of them overdue"},
        {"manager", "other random words", "Service manager", "Grace Iwu", "every child"}};
    looks_like("access/pages/sign_in.demonstration.golden.html", given.opens().body);
}

TEST_CASE("a wrong password keeps the name and says nothing of which of the two was wrong")
{
    FrontDoor given;
    auto const refused = given.signs_in("priya.shah", "three other words", "/children/17");
    CHECK(refused.status == 422);
    CHECK(cookie_of(refused).empty());
    looks_like("access/pages/sign_in.refused.golden.html", refused.body);
}

TEST_CASE("what was left out is asked for by its field")
{
    FrontDoor given;
    auto const refused = given.signs_in(" ", "");
    CHECK(refused.status == 422);
    CHECK(refused.body.find("Enter your sign-in name") != std::string::npos);
    CHECK(refused.body.find("Enter your password") != std::string::npos);
}

TEST_CASE("who signs in goes on to the page they asked for, with a session")
{
    FrontDoor given;
    auto const entered = given.signs_in(" Priya.Shah ", "three random words", "/children/17");
    CHECK(leads_to(entered) == "/children/17");
    auto const cookie = cookie_of(entered);
    auto const from = cookie.find('=') + 1;
    auto const session =
        SessionStore{given.database}.find(cookie.substr(from, cookie.find(';') - from), Instant{today} + hours{12});
    REQUIRE(session);
    CHECK(session->staff == StaffId{1});
}

TEST_CASE("who is signed in already is not asked again")
{
    FrontDoor given;
    CHECK(leads_to(show_sign_in(page_request({StaffId{1}, today}), given.configuration)) == "/");
}

TEST_CASE("an address of another site, or of signing in and out, is never where somebody is sent")
{
    FrontDoor given;
    for (std::string const next :
         {"https://example.org/", "//example.org/", "/\\example.org", "/\t/example.org", "javascript:alert(1)",
          "example.org", "\\\\example.org", " /my-work", "/my-work\r\nX: y", "/sign-in", "/sign-out", "/caf\xC3\xA9"}) {
        CAPTURE(next);
        auto const shown = given.opens(next).body;
        CHECK(shown.find("name=\"next\" value=\"/\"") != std::string::npos);
    }
    CHECK(leads_to(given.signs_in("priya.shah", "three random words", "//example.org/")) == "/");
}

TEST_CASE("the cookie of a session is out of reach of scripts and other sites, and of plain connections under TLS")
{
    FrontDoor given;
    CHECK(without_token(cookie_of(given.signs_in("priya.shah", "three random words"))) ==
          "waymark-session=…; Path=/; HttpOnly; SameSite=Lax");
    auto request = FrontDoor::visit();
    request.over_tls = true;
    request.form = {{"name", "priya.shah"}, {"password", "three random words"}};
    CHECK(without_token(cookie_of(submit_sign_in(request, given.service))) ==
          "__Host-waymark-session=…; Path=/; HttpOnly; SameSite=Lax; Secure");
}

TEST_CASE("a browser that comes for the first time is given a token of its own, which the form repeats")
{
    FrontDoor given;
    auto request = page_request({StaffId{}, today});
    request.over_tls = true;
    auto const shown = show_sign_in(request, given.configuration);
    auto const cookie = cookie_of(shown);
    CHECK(without_token(cookie) == "__Host-waymark-visit=…; Path=/; HttpOnly; SameSite=Lax; Secure");
    auto const token = cookie.substr(cookie.find('=') + 1, cookie.find(';') - cookie.find('=') - 1);
    CHECK(token.size() >= 32);
    CHECK(shown.body.find("name=\"csrf\" value=\"" + token + "\"") != std::string::npos);
}

TEST_CASE("signing out ends the session and takes its cookie away")
{
    FrontDoor given;
    auto const cookie = cookie_of(given.signs_in("priya.shah", "three random words"));
    auto const token = cookie.substr(cookie.find('=') + 1, cookie.find(';') - cookie.find('=') - 1);
    auto request = page_request({StaffId{1}, today});
    request.cookies["waymark-session"] = token;
    auto const left = submit_sign_out(request, given.database, given.configuration);
    CHECK(leads_to(left) == "/sign-in");
    CHECK(cookie_of(left) == "waymark-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    CHECK(left.headers.back() == std::pair<std::string, std::string>{"Clear-Site-Data", "\"cache\""});
    CHECK_FALSE(SessionStore{given.database}.find(token, request.now));
}

TEST_CASE("what was typed when the session had ended is sent by one press, by the same person and nobody else")
{
    FrontDoor given;
    std::string token;
    {
        Transaction change{given.database};
        token = SessionStore{given.database}.start(StaffId{1}, "", Instant{today}).token;
        given.database.run_script("INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES"
                                  " (2, 'S2', 'Ade', 'Cole', '', 'iro')");
        change.commit();
    }
    AccountStore{given.database, PasswordCost::ForTests}.add(StaffId{2}, "ade.cole", "three other words", Viewer{},
                                                             Instant{today});
    auto const signs_in = [&](std::string const& name, std::string const& password, std::string const& kept_for) {
        auto request = FrontDoor::visit();
        request.cookies["waymark-session"] = token;
        request.form = {{"name", name},
                        {"password", password},
                        {"next", kept_for},
                        {"kept", "note=She%20asked%20for%20a%20%3Cwalk%3E&seen=4"},
                        {"kept-for", kept_for}};
        return submit_sign_in(request, given.service);
    };
    auto const wrong = signs_in("priya.shah", "not her words", "/children/17/note");
    CHECK(wrong.status == 422);
    CHECK(wrong.body.find("note=She%20asked") != std::string::npos);
    CHECK(leads_to(signs_in("priya.shah", "three random words", "/nowhere")) == "/");
    CHECK(leads_to(signs_in("ade.cole", "three other words", "/children/17/note")) == "/children/17");
    auto const shown = signs_in("priya.shah", "three random words", "/children/17/note");
    CHECK(shown.status == 200);
    CHECK(cookie_of(shown).starts_with("waymark-session="));
    for (auto const* const part :
         {"action=\"/children/17/note\"", "name=\"note\" value=\"She asked for a &lt;walk&gt;\"",
          "name=\"seen\" value=\"4\"", "<blockquote"})
        CHECK(shown.body.find(part) != std::string::npos);
}

#include "access/pages/routes.h"
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "access/store/sign_in.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};

namespace {

struct Desk {
    Database database = migrated_database();
    Configuration configuration;
    Viewer priya{StaffId{1}, today};

    Desk()
    {
        Transaction change{database};
        database.run_script("INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES"
                            " (1, 'S1', 'Priya', 'Shah', '', 'iro')");
        change.commit();
        AccountStore{database, PasswordCost::ForTests}.add(StaffId{1}, "priya.shah", "three random words", Viewer{},
                                                           Instant{today});
    }

    Response changes(std::string const& present, std::string const& password, std::string const& again)
    {
        auto request = sent_form(priya, {{"present", present}, {"password", password}, {"again", again}});
        request.person = {"Priya Shah", "Independent Reviewing Officer", {}};
        request.client = "10.0.0.1";
        return submit_own_account(request, database, configuration);
    }
};

}  // namespace

TEST_CASE("a person sees who Waymark takes them for")
{
    Desk given;
    auto request = page_request(given.priya);
    request.person = {"Priya Shah", "Independent Reviewing Officer", {}};
    auto const shown = show_own_account(request, given.database);
    CHECK(shown.status == 200);
    looks_like("access/pages/own_account.golden.html", shown.body);
    CHECK(show_own_account(page_request({StaffId{9}, today}), given.database).status == 404);
}

TEST_CASE("who was given a password is told by whom and when, and chooses one that nobody gave them")
{
    Desk given;
    {
        Transaction change{given.database};
        given.database.run_script(R"(
            INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES
                (2, 'S2', 'Ade', 'Cole', '', 'administrator');
            UPDATE accounts SET password_set_by = 2, password_set_at = '2023-03-13T09:05:00Z')");
        change.commit();
    }
    auto const shown = show_own_account(page_request(given.priya), given.database).body;
    CHECK(shown.find("Ade Cole set your password at 09:05 on 13 March 2023. Choose one of your own") !=
          std::string::npos);
    auto const same = given.changes("three random words", "three random words", "three random words");
    CHECK(same.status == 422);
    CHECK(same.body.find("Choose another password than the one you were given") != std::string::npos);
    CHECK(given.changes("three random words", "cobble lantern tide", "cobble lantern tide").status == 303);
    CHECK(show_own_account(page_request(given.priya), given.database).body.find("set your password") ==
          std::string::npos);
}

TEST_CASE("a wrong password now and two new ones that differ are refused by their fields")
{
    Desk given;
    auto const refused = given.changes("three other words", "cobble lantern tide", "cobble lantern");
    CHECK(refused.status == 422);
    looks_like("access/pages/own_account.refused.golden.html", refused.body);
    CHECK(given.changes("", "short", "short").body.find("Enter your password as it is now") != std::string::npos);
}

TEST_CASE("who guesses at the password of an open session has to wait")
{
    Desk given;
    for (int i = 0; i < 5; ++i) given.changes("three other words", "", "");
    CHECK(given.changes("three random words", "", "").body.find("Too many wrong tries") != std::string::npos);
}

TEST_CASE("a changed password signs the person out everywhere but here")
{
    Desk given;
    SessionStore sessions{given.database};
    Transaction change{given.database};
    auto const elsewhere = sessions.start(StaffId{1}, "", Instant{today} + 11h);
    change.commit();

    auto const changed = given.changes("three random words", "cobble lantern tide", "cobble lantern tide");
    CHECK(leads_to(changed).rfind("/account?saved=password&done=", 0) == 0);
    CHECK_FALSE(sessions.find(elsewhere.token, Instant{today} + 12h));
    auto const cookie = changed.headers.at(1).second;
    auto const token = cookie.substr(cookie.find('=') + 1, cookie.find(';') - cookie.find('=') - 1);
    CHECK(sessions.find(token, Instant{today} + 12h));
    CHECK(
        sign_in(given.database, sessions, {"priya.shah", "cobble lantern tide", "10.0.0.2", ""}, Instant{today} + 13h));
}

#include "access/pages/routes.h"
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const yesterday = Instant{today} - 12h;

namespace {

/// Ade Cole is the administrator. Priya Shah has an account, Ben Abara has none.
struct Office {
    Database database = migrated_database();
    AccountStore accounts{database, PasswordCost::ForTests};
    Viewer administrator{StaffId{2}, today};

    Office()
    {
        Transaction change{database};
        database.run_script("INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES"
                            " (1, 'S1', 'Priya', 'Shah', '', 'iro'), (2, 'S2', 'Ade', 'Cole', '', 'administrator'),"
                            " (3, 'S3', 'Ben', 'Abara', '', 'iro')");
        change.commit();
        accounts.add(StaffId{1}, "priya.shah", "three random words", administrator, yesterday);
        accounts.add(StaffId{2}, "ade.cole", "other random words", administrator, yesterday);
    }

    std::string shown(char const* staff, char const* saved = "")
    {
        auto request = page_request(administrator, {{"staff", staff}});
        request.query = {{"saved", saved}};
        return show_staff_account(request, database).body;
    }
    Response sends(Response (*page)(Request const&, Database&), char const* staff, Fields form)
    {
        return page(sent_form(administrator, std::move(form), {{"staff", staff}}), database);
    }
    std::optional<Account> account_of(int staff) const { return accounts.find(StaffId{staff}, administrator); }
};

}  // namespace

TEST_CASE("somebody without an account is offered one")
{
    Office given;
    looks_like("access/pages/staff_account.none.golden.html", given.shown("3", "added"));
}

TEST_CASE("an account is given by name and password")
{
    Office given;
    Fields const form{
        {"sign-in-name", " Ben.Abara "}, {"password", "cobble lantern tide"}, {"again", "cobble lantern tide"}};
    CHECK(leads_to(given.sends(submit_staff_account, "3", form)) == "/staff/3/account?saved=account");
    CHECK(given.account_of(3)->sign_in_name == "ben.abara");
    CHECK(leads_to(given.sends(submit_staff_account, "3", form)) == "/staff/3/account?saved=there");
}

TEST_CASE("a name that is taken and a password that is too short are refused by their fields")
{
    Office given;
    auto const refused =
        given.sends(submit_staff_account, "3", {{"sign-in-name", "ben abara"}, {"password", "short"}, {"again", ""}});
    CHECK(refused.status == 422);
    looks_like("access/pages/staff_account.refused.golden.html", refused.body);

    auto const taken = given.sends(
        submit_staff_account, "3",
        {{"sign-in-name", "Priya.Shah"}, {"password", "cobble lantern tide"}, {"again", "cobble lantern tide"}});
    CHECK(taken.status == 422);
    CHECK(taken.body.find("Somebody else signs in by that name") != std::string::npos);
    CHECK_FALSE(given.account_of(3));
}

TEST_CASE("a sign-in name is of plain letters, so that none reads as another's")
{
    Office given;
    for (auto const* const name : {"=1+1", "<b>ben", "pr\u0456ya", "ben\u202Eabara", "ben\tabara"}) {
        CAPTURE(name);
        auto const refused = given.sends(
            submit_staff_account, "3",
            {{"sign-in-name", name}, {"password", "cobble lantern tide"}, {"again", "cobble lantern tide"}});
        CHECK(refused.status == 422);
        CHECK(refused.body.find("Enter a sign-in name of letters") != std::string::npos);
    }
}

TEST_CASE("an account can be given a new password or disabled")
{
    Office given;
    looks_like("access/pages/staff_account.golden.html", given.shown("1"));
    CHECK(given.shown("2").find("Disable the account") == std::string::npos);
}

TEST_CASE("a new password ends the person's sessions")
{
    Office given;
    SessionStore sessions{given.database};
    Transaction change{given.database};
    auto const session = sessions.start(StaffId{1}, "", Instant{today} + 11h);
    change.commit();
    Fields form{{"version", "1"}, {"password", "cobble lantern tide"}, {"again", "cobble lantern tied"}};
    auto const refused = given.sends(submit_staff_password, "1", form);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("the second is another") != std::string::npos);

    form = {{"version", "1"}, {"password", "cobble lantern tide"}, {"again", "cobble lantern tide"}};
    CHECK(leads_to(given.sends(submit_staff_password, "1", form)) == "/staff/1/account?saved=password");
    CHECK_FALSE(sessions.find(session.token, Instant{today} + 12h));
    CHECK_THROWS_AS(given.sends(submit_staff_password, "1", form), Conflict);
}

TEST_CASE("an account is disabled and enabled again, by the version that was seen")
{
    Office given;
    CHECK(leads_to(given.sends(submit_disable_account, "1", {{"version", "1"}})) == "/staff/1/account?saved=disabled");
    CHECK(given.account_of(1)->disabled_at);
    looks_like("access/pages/staff_account.disabled.golden.html", given.shown("1", "disabled"));
    CHECK_THROWS_AS(given.sends(submit_enable_account, "1", {{"version", "1"}}), Conflict);
    CHECK(leads_to(given.sends(submit_enable_account, "1", {{"version", "2"}})) == "/staff/1/account?saved=enabled");
    CHECK_FALSE(given.account_of(1)->disabled_at);
}

TEST_CASE("a last day is today or later: who is to stop now is disabled instead")
{
    Office given;
    auto const sets = [&](char const* day, char const* version) {
        return given.sends(
            submit_last_day, "1",
            {{"version", version}, {"last-day-day", day}, {"last-day-month", "3"}, {"last-day-year", "2023"}});
    };
    auto const refused = sets("12", "1");
    CHECK(refused.status == 422);
    CHECK(refused.body.find("To stop them from now on, disable the account") != std::string::npos);
    CHECK_FALSE(given.account_of(1)->ends_on);
    CHECK(leads_to(sets("13", "1")) == "/staff/1/account?saved=last-day");
    CHECK(given.account_of(1)->ends_on == today);
}

TEST_CASE("nobody disables their own account, and their own password is changed elsewhere")
{
    Office given;
    given.sends(submit_disable_account, "2", {{"version", "1"}});
    CHECK_FALSE(given.account_of(2)->disabled_at);
    CHECK(leads_to(given.sends(submit_staff_password, "2", {{"version", "1"}})) == "/account");
}

TEST_CASE("an account of nobody is not found, nor one for somebody who does not manage users")
{
    Office given;
    CHECK(show_staff_account(page_request(given.administrator, {{"staff", "9"}}), given.database).status == 404);
    Viewer const iro{StaffId{1}, today};
    CHECK(show_staff_account(page_request(iro, {{"staff", "3"}}), given.database).status == 404);
    for (auto* const page : {submit_staff_password, submit_disable_account, submit_enable_account})
        CHECK(given.sends(page, "3", {}).status == 404);
}

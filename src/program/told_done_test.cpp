// What a page says was done, followed through the whole service: a form, the address it leads to, and what others see
// there.
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "platform/log.h"
#include "platform/testing/test_database.h"
#include "platform/web/front_desk.h"
#include "program/opened_authority.h"

#include <doctest/doctest.h>

using namespace waymark;

static constexpr std::string_view banner = "govuk-notification-banner";

namespace {

/// An administrator, signed in in two browsers.
struct Administered {
    Database database = migrated_database();
    Clock clock{Date{std::chrono::year{2023} / 3 / 13}};
    Configuration configuration;
    Jobs jobs;
    Service service{database, clock, configuration, jobs};
    Assets const assets{""};
    FrontDesk const desk{service, assets};
    NewSession here{};
    NewSession elsewhere{};

    Administered()
    {
        start_log("error");
        add_slices(service);
        Transaction change{database};
        database.run_script("INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES"
                            " (1, 'S1', 'Ade', 'Cole', '', 'administrator')");
        AccountStore{database, PasswordCost::ForTests}.add(StaffId{1}, "ade.cole", "three random words", Viewer{},
                                                           clock.now());
        here = SessionStore{database}.start(StaffId{1}, "", clock.now());
        elsewhere = SessionStore{database}.start(StaffId{1}, "", clock.now());
        change.commit();
    }
    Response asks(char const* method, std::string const& target, NewSession const& session, Fields form = {}) const
    {
        RequestHead head;
        head.method = method;
        head.target = target;
        head.host = "localhost";
        head.has_body = !form.pairs().empty();
        head.cookie = "waymark-session=" + session.token;
        auto visit = desk.receive(head, "10.0.0.1", Channel::Plain);
        form.add("csrf", session.csrf_token);
        visit.request.form = std::move(form);
        if (!visit.answer) desk.answer(visit);
        return visit.answer->response;
    }
    bool says_done(std::string const& target, NewSession const& session) const
    {
        auto const answer = asks("GET", target, session);
        REQUIRE(answer.status == 200);
        return answer.body.find(banner) != std::string::npos;
    }
};

}  // namespace

TEST_CASE("what was done is said after the form that did it, in that session, and by no address that somebody sends")
{
    Administered given;
    auto const taken = given.asks("POST", "/staff/areas", given.here, {{"area-name", "North"}});
    REQUIRE(taken.status == 303);
    auto const address = taken.headers.at(0).second;
    CHECK(address.rfind("/staff/teams?saved=area&done=", 0) == 0);
    CHECK(given.says_done(address, given.here));
    CHECK_FALSE(given.says_done(address, given.elsewhere));
    for (auto const* const forged :
         {"/staff/teams?saved=area", "/staff/teams?saved=area&done=", "/staff/teams?saved=team",
          "/staff/1?saved=details", "/account?saved=password", "/settings/bank-holidays?saved=added&moved=0"}) {
        CAPTURE(forged);
        CHECK_FALSE(given.says_done(forged, given.here));
    }
}

TEST_CASE("two forms sent in two tabs each lead to a page that says what it did")
{
    Administered given;
    auto const one = given.asks("POST", "/staff/areas", given.here, {{"area-name", "North"}});
    auto const other = given.asks("POST", "/staff/areas", given.here, {{"area-name", "South"}});
    CHECK(given.says_done(other.headers.at(0).second, given.here));
    CHECK(given.says_done(one.headers.at(0).second, given.here));
}

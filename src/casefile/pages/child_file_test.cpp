#include "access/permissions.h"
#include "calendar/store/bank_holiday_store.h"
#include "casefile/pages/routes.h"
#include "children/store/child_store.h"
#include "children/testing/a_child.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "reviews/testing/a_review.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

namespace {

/// Robin's fourth review was due by 2 March 2023 and is booked; Ash is 18 before another could be due. Priya is the IRO
/// of both.
struct Files {
    Database database = migrated_database();
    TeamId ashdown = a_team(database, "Ashdown");
    StaffId priya = an_iro().called("Priya", "Shah").in(database);
    StaffId ben = an_iro().called("Ben", "Abara").in(database);
    StaffId support = a_colleague(Role::BusinessSupport).called("Femi", "Oduya").in(database);
    StaffId worker = a_colleague(Role::SocialWorker).called("Nia", "Bevan").in_team(ashdown).in(database);
    ChildId robin = a_child()
                        .identified("A0042")
                        .called("Robin", "Fernhill")
                        .formerly("Robin", "Oakhanger")
                        .born_on(Date{2013y / August / 4d})
                        .looked_after_since(Date{2022y / January / 10d})
                        .with_iro(ben, Date{2022y / January / 10d}, Date{2022y / May / 31d})
                        .with_iro(priya, Date{2022y / June / 1d})
                        .in_team(ashdown, worker)
                        .in(database);
    ChildId ash = a_child()
                      .identified("A0043")
                      .called("Ash", "Larkrise")
                      .born_on(Date{2005y / April / 1d})
                      .looked_after_since(Date{2022y / January / 10d})
                      .with_iro(priya)
                      .in(database);

    Files()
    {
        Transaction change{database};
        BankHolidayStore{database}.merge(shipped_bank_holidays(), "shipped", Viewer{}, Instant{today});
        change.commit();
        add_reviews(database, robin, {Date{2022y / February / 4d}, Date{2022y / May / 9d}});
        add_review(database, reviewed_on(robin, Date{2022y / September / 2d}, Participation::ViewsByOtherMeans));
        book_review(database, robin, Date{2023y / March / 15d});
        add_reviews(database, ash, {Date{2022y / September / 1d}, Date{2022y / December / 1d}});
    }

    Response shows(ChildId child, StaffId who, Role role, Fields query = {})
    {
        auto request = page_request({who, today}, {{"child", std::to_string(child.value)}});
        request.person.permissions = permissions_of(role);
        request.query = std::move(query);
        return show_child_file(request, database);
    }
    std::int64_t looks_at(ChildId child) const
    {
        return database.count("SELECT COUNT(*) FROM audit_events WHERE action = 'view' AND subject_kind = 'child'"
                              " AND subject_id = ?",
                              child);
    }
};

}  // namespace

TEST_CASE("a file whose review is late says so first, with why, and shows what was before")
{
    Files given;
    auto const shown = given.shows(given.robin, given.priya, Role::Iro);
    CHECK(shown.status == 200);
    CHECK(given.looks_at(given.robin) == 1);
    looks_like("casefile/pages/child_file.golden.html", shown.body);
}

TEST_CASE("a file in which nothing is due says why")
{
    Files given;
    auto const shown = given.shows(given.ash, given.priya, Role::Iro);
    looks_like("casefile/pages/child_file.nothing_due.golden.html", shown.body);
}

TEST_CASE("the file of somebody who left long ago ends its path there, and asks for nothing")
{
    Files given;
    Episode left;
    left.started_on = Date{2012y / May / 1d};
    left.reason_started = "S";
    left.placement = "U4";
    left.ended_on = Date{2015y / June / 2d};
    left.reason_ceased = "E4A";
    auto const child = a_child().called("Wren", "Holloway").with_episode(left).with_iro(given.priya).in(given.database);
    auto const shown = given.shows(child, given.support, Role::BusinessSupport).body;
    CHECK(shown.find(">today<") == std::string::npos);
    CHECK(shown.find("left care") != std::string::npos);
    CHECK(shown.find("None yet") == std::string::npos);
    CHECK(shown.find("/iro\"") == std::string::npos);
    CHECK(given.shows(child, given.priya, Role::Iro).body.find("/reviews/record") == std::string::npos);
}

TEST_CASE("a file that is not yours is as if not there, and leaves no look in the trail")
{
    Files given;
    CHECK(given.shows(given.robin, given.ben, Role::Iro).status == 404);
    CHECK(given.shows(ChildId{4711}, given.priya, Role::Iro).status == 404);
    CHECK(given.looks_at(given.robin) == 0);
}

TEST_CASE("what a person may do is offered, and nothing else")
{
    Files given;
    auto const record = "href=\"/children/" + std::to_string(given.robin.value) + "/reviews/record\"";
    auto const allocate = "href=\"/children/" + std::to_string(given.robin.value) + "/iro\"";
    auto const to_iro = given.shows(given.robin, given.priya, Role::Iro).body;
    CHECK(to_iro.find(record) != std::string::npos);
    CHECK(to_iro.find(allocate) == std::string::npos);
    auto const to_support = given.shows(given.robin, given.support, Role::BusinessSupport).body;
    CHECK(to_support.find(record) == std::string::npos);
    CHECK(to_support.find(allocate) != std::string::npos);
}

TEST_CASE("after a review was recorded the file says so and what is due next, and no other word is believed")
{
    Files given;
    auto const said = given.shows(given.robin, given.priya, Role::Iro, {{"recorded", "2023-03-10"}}).body;
    CHECK(said.find("The review of 10 March 2023 is recorded.") != std::string::npos);
    auto const invented = given.shows(given.robin, given.priya, Role::Iro, {{"recorded", "by <b>me</b>"}}).body;
    CHECK(invented.find("is recorded") == std::string::npos);
}

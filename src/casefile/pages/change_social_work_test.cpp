#include "casefile/pages/routes.h"
#include "children/store/allocation_store.h"
#include "children/testing/a_child.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};
static Date const february_1{2023y / February / 1d};

namespace {

struct HandingOverAFile {
    Database database = migrated_database();
    AllocationStore store{database};
    TeamId ashdown = a_team(database, "Ashdown");
    TeamId beacon = a_team(database, "Beacon");
    Viewer manager{a_service_manager().in(database), today};
    StaffId dan = a_colleague(Role::SocialWorker).called("Dan", "Okoro").in_team(ashdown).in(database);
    StaffId sam = a_colleague(Role::SocialWorker).called("Sam", "Oyelaran").in_team(beacon).in(database);
    ChildId tobi =
        a_child().called("Tobi", "Larkrise").looked_after_since(february_1).in_team(ashdown, dan).in(database);

    std::map<std::string, std::string> path() const { return {{"child", std::to_string(tobi.value)}}; }
    Fields answers(TeamId team, std::optional<StaffId> worker) const
    {
        return {{"team", std::to_string(team.value)},
                {"social-worker", worker ? std::to_string(worker->value) : ""},
                {"from-day", "13"},
                {"from-month", "3"},
                {"from-year", "2023"},
                {"seen-team", std::to_string(ashdown.value)},
                {"seen-worker", std::to_string(dan.value)}};
    }
    Response hands_over(Fields form)
    {
        return submit_change_social_work(sent_form(manager, std::move(form), path()), database);
    }
};

}  // namespace

TEST_CASE("the page shows who holds the file, and offers teams and social workers")
{
    HandingOverAFile given;
    auto const shown = show_change_social_work(page_request(given.manager, given.path()), given.database);
    CHECK(shown.status == 200);
    looks_like("casefile/pages/change_social_work.golden.html", shown.body);
}

TEST_CASE("a file goes to another team's social worker, and a second time it is somebody else's change")
{
    HandingOverAFile given;
    auto const form = given.answers(given.beacon, given.sam);
    CHECK(leads_to(given.hands_over(form)) == "/children/" + std::to_string(given.tobi.value) + "?saved=social-work");
    auto const history = given.store.list_social_work(given.tobi, given.manager);
    CHECK(history.at(0).social_worker_name == "Sam Oyelaran");
    CHECK(history.at(1).until_on == Date{2023y / March / 12d});
    CHECK_THROWS_AS(given.hands_over(given.answers(given.beacon, std::nullopt)), Conflict);
}

TEST_CASE("a social worker of another team is refused by the field")
{
    HandingOverAFile given;
    auto const refused = given.hands_over(given.answers(given.beacon, given.dan));
    CHECK(refused.status == 422);
    looks_like("casefile/pages/change_social_work.refused.golden.html", refused.body);
}

TEST_CASE("an empty form says what to choose")
{
    HandingOverAFile given;
    auto const refused = given.hands_over({{"social-worker", "4711"}});
    CHECK(refused.status == 422);
    CHECK(refused.body.find("Choose the team that holds the file") != std::string::npos);
    CHECK(refused.body.find("Choose a social worker who works here") != std::string::npos);
    CHECK(refused.body.find("Enter the day from which they hold the file") != std::string::npos);
    CHECK(given.hands_over(given.answers(given.ashdown, given.dan)).body.find("hold the file already") !=
          std::string::npos);
}

TEST_CASE("a child whom the person may not see is not found")
{
    HandingOverAFile given;
    Viewer const sam{given.sam, today};
    CHECK(show_change_social_work(page_request(sam, given.path()), given.database).status == 404);
    CHECK(submit_change_social_work(sent_form(sam, {}, given.path()), given.database).status == 404);
}

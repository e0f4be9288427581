#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "staff/pages/routes.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

TEST_CASE("before there is an area, an area is what can be added")
{
    auto database = migrated_database();
    Viewer const administrator{a_colleague(Role::Administrator).in(database), today};
    looks_like("staff/pages/teams.none.golden.html", show_teams(page_request(administrator), database).body);
}

TEST_CASE("an area and a team in it are added, each once")
{
    auto database = migrated_database();
    StaffStore const staff{database};
    Viewer const administrator{a_colleague(Role::Administrator).in(database), today};
    Fields const area{{"area-name", " North "}};
    CHECK(leads_to(submit_area(sent_form(administrator, area), database)) == "/staff/teams?saved=area");
    auto const north = std::to_string(staff.areas().at(0).id.value);
    Fields const team{{"team-name", "Ashdown"}, {"team-area", north}};
    CHECK(leads_to(submit_team(sent_form(administrator, team), database)) == "/staff/teams?saved=team");

    CHECK(submit_area(sent_form(administrator, area), database).status == 422);
    auto const again = submit_team(sent_form(administrator, team), database);
    CHECK(again.status == 422);
    looks_like("staff/pages/teams.refused.golden.html", again.body);
}

TEST_CASE("a team without a name or an area is refused by each field")
{
    auto database = migrated_database();
    Viewer const administrator{a_colleague(Role::Administrator).in(database), today};
    auto const refused = submit_team(sent_form(administrator, {{"team-area", "4711"}}), database);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("Enter the name of the team") != std::string::npos);
    CHECK(refused.body.find("Choose the area") != std::string::npos);
    auto const too_long = submit_area(sent_form(administrator, {{"area-name", std::string(101, 'n')}}), database);
    CHECK(too_long.body.find("Keep the name to 100 letters") != std::string::npos);
}

#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "staff/pages/routes.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

TEST_CASE("one member of staff is shown with what is kept about them")
{
    auto database = migrated_database();
    auto const ashdown = a_team(database, "Ashdown");
    Viewer const administrator{a_colleague(Role::Administrator).in(database), today};
    auto const manager = a_colleague(Role::TeamManager).called("Tess", "Quill").in_team(ashdown).in(database);
    auto const dan = a_colleague(Role::SocialWorker)
                         .called("Dan", "Okoro")
                         .numbered("SW207")
                         .in_team(ashdown)
                         .managed_by(manager)
                         .in(database);
    auto request = page_request(administrator, {{"staff", std::to_string(dan.value)}});
    request.query = {{"saved", "details"}};
    auto const shown = show_staff_member(request, database);
    CHECK(shown.status == 200);
    looks_like("staff/pages/staff_member.golden.html", shown.body);
}

TEST_CASE("somebody who is not on the staff is not found")
{
    auto database = migrated_database();
    Viewer const administrator{a_colleague(Role::Administrator).in(database), today};
    for (auto const* number : {"4711", "0", "ada", "1x"})
        CHECK(show_staff_member(page_request(administrator, {{"staff", number}}), database).status == 404);
}

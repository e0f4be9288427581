#include "casefile/handing_over.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};
static Date const february_1{2023y / February / 1d};
static TeamId const ashdown{1};
static TeamId const beacon{2};

static StaffMember worker_in(TeamId team)
{
    StaffMember worker;
    worker.id = StaffId{5};
    worker.role = Role::SocialWorker;
    worker.team = team;
    return worker;
}

static StaffMember worker_who_left()
{
    auto worker = worker_in(beacon);
    worker.left_on = today;
    return worker;
}

TEST_CASE("a file goes to a team and to a social worker who works in it")
{
    using enum HandingOverRefusal;
    std::vector<SocialWorkAllocation> const nobody_yet;
    std::vector<SocialWorkAllocation> const held_by_ashdown{
        {ashdown, "Ashdown", std::nullopt, "", february_1, std::nullopt}};
    std::vector<SocialWorkAllocation> const ended{{ashdown, "Ashdown", std::nullopt, "", february_1, today}};
    struct {
        char const* because;
        HandingOver next;
        std::vector<SocialWorkAllocation> const& held;
        std::vector<HandingOverRefusal> refused;
    } const rows[] = {
        {"the first team", {ashdown, std::nullopt, today}, nobody_yet, {}},
        {"another team", {beacon, std::nullopt, today}, held_by_ashdown, {}},
        {"a social worker in the same team", {ashdown, worker_in(ashdown), today}, held_by_ashdown, {}},
        {"the same team, and still nobody", {ashdown, std::nullopt, today}, held_by_ashdown, {HoldItNow}},
        {"the same team after it ended", {ashdown, std::nullopt, today}, ended, {BeforeTheLatest}},
        {"a social worker of another team", {beacon, worker_in(ashdown), today}, nobody_yet, {WorksInAnotherTeam}},
        {"a social worker who has left", {beacon, worker_who_left(), today}, nobody_yet, {HasLeft}},
        {"tomorrow", {beacon, std::nullopt, today + days{1}}, held_by_ashdown, {InTheFuture}},
        {"before the team began", {beacon, std::nullopt, february_1 - days{1}}, held_by_ashdown, {BeforeTheLatest}},
    };
    for (auto const& row : rows) {
        CAPTURE(std::string{row.because});
        CHECK(refuse_handing_over(row.next, row.held, today) == row.refused);
    }
}

TEST_CASE("who holds the file now is who holds it still")
{
    CHECK_FALSE(holder_now({}));
    CHECK_FALSE(holder_now({{ashdown, "", std::nullopt, "", february_1, today}}));
    CHECK(holder_now({{ashdown, "", StaffId{5}, "", february_1, std::nullopt}}) == FileHolder{ashdown, StaffId{5}});
}

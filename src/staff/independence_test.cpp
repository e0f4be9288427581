#include "staff/independence.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace waymark;

static Date const today = 2023y / March / 15d;

static StaffMember an_iro()
{
    StaffMember iro;
    iro.id = StaffId{7};
    iro.role = Role::Iro;
    return iro;
}

TEST_CASE("an IRO with no part in the child's case may be appointed")
{
    PeopleAroundChild around;
    around.social_worker = StaffId{1};
    around.team = TeamId{3};
    around.team_manager = StaffId{2};
    around.line_managers = {StaffId{2}, StaffId{5}};
    around.iros_of_siblings = {StaffId{7}};
    CHECK(reasons_not_independent(an_iro(), around, today).empty());
    CHECK(allocation_warnings(an_iro(), around, {60, 1.0}).empty());
}

TEST_CASE("regulation 46 keeps everybody with a part in the case from being the IRO")
{
    struct {
        NotIndependent reason;
        PeopleAroundChild around;
        StaffMember person;
    } rows[] = {
        {NotIndependent::NotAnIro, {}, an_iro()},          {NotIndependent::HasLeft, {}, an_iro()},
        {NotIndependent::IsSocialWorker, {}, an_iro()},    {NotIndependent::WorksInTheTeam, {}, an_iro()},
        {NotIndependent::ManagesTheTeam, {}, an_iro()},    {NotIndependent::ManagesTheSocialWorker, {}, an_iro()},
        {NotIndependent::IsPersonalAdviser, {}, an_iro()}, {NotIndependent::IsVisitingRepresentative, {}, an_iro()},
        {NotIndependent::ControlsResources, {}, an_iro()}, {NotIndependent::IsIroOfParentOrChild, {}, an_iro()},
    };
    rows[0].person.role = Role::SocialWorker;
    rows[1].person.left_on = today;
    rows[2].around.social_worker = StaffId{7};
    rows[3].around.team = rows[3].person.team = TeamId{3};
    rows[4].around.team_manager = StaffId{7};
    rows[5].around.line_managers = {StaffId{2}, StaffId{7}};
    rows[6].around.personal_adviser = StaffId{7};
    rows[7].around.visiting_representative = StaffId{7};
    rows[8].person.controls_resources = true;
    rows[9].around.iros_of_parent_or_child = {StaffId{7}};
    for (auto const& row : rows) {
        CAPTURE(std::string{wording_of(row.reason)});
        CHECK(reasons_not_independent(row.person, row.around, today) == std::vector<NotIndependent>{row.reason});
    }
}

TEST_CASE("every reason is told at once")
{
    PeopleAroundChild around;
    around.social_worker = StaffId{7};
    around.visiting_representative = StaffId{7};
    CHECK(reasons_not_independent(an_iro(), around, today) ==
          std::vector{NotIndependent::IsSocialWorker, NotIndependent::IsVisitingRepresentative});
}

TEST_CASE("an IRO who leaves tomorrow may still be appointed today")
{
    auto leaving = an_iro();
    leaving.left_on = today + days{1};
    CHECK(reasons_not_independent(leaving, {}, today).empty());
}

TEST_CASE("siblings with another IRO and a full caseload are told, and forbid nothing")
{
    PeopleAroundChild around;
    around.iros_of_siblings = {StaffId{9}};
    CHECK(allocation_warnings(an_iro(), around, {71, 1.0}) ==
          std::vector{AllocationWarning::SiblingsHaveAnotherIro, AllocationWarning::CaseloadOver});
    CHECK(allocation_warnings(an_iro(), {}, {66, 1.0}) == std::vector{AllocationWarning::CaseloadNearlyFull});
    around.iros_of_siblings = {StaffId{9}, StaffId{7}};
    CHECK(allocation_warnings(an_iro(), around, {60, 1.0}).empty());
}

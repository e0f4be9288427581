#include "staff/staff.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("every role has a code that is read back and a title")
{
    for (auto const role : {Role::Iro, Role::ServiceManager, Role::BusinessSupport, Role::SocialWorker,
                            Role::TeamManager, Role::ChildrensServiceManager, Role::GroupManager,
                            Role::ChildProtectionCoordinator, Role::LeadMember, Role::Auditor, Role::Administrator}) {
        CHECK(parse_role(code_of(role)) == role);
        CHECK_FALSE(title_of(role).empty());
    }
    CHECK(title_of(Role::Iro) == "Independent Reviewing Officer");
    CHECK_FALSE(parse_role("chief"));
}

TEST_CASE("a caseload is 50 to 70 children to a full-time post, scaled")
{
    struct {
        int children;
        double full_time_equivalent;
        int lowest;
        int highest;
        Load load;
    } const rows[] = {
        {49, 1.0, 50, 70, Load::Below},      {50, 1.0, 50, 70, Load::Within},     {64, 1.0, 50, 70, Load::Within},
        {65, 1.0, 50, 70, Load::NearlyFull}, {70, 1.0, 50, 70, Load::NearlyFull}, {71, 1.0, 50, 70, Load::Over},
        {35, 0.6, 30, 42, Load::Within},     {39, 0.6, 30, 42, Load::NearlyFull}, {43, 0.6, 30, 42, Load::Over},
        {1, 0.0, 0, 0, Load::Over},
    };
    for (auto const& row : rows) {
        CAPTURE(row.children);
        Caseload const caseload{row.children, row.full_time_equivalent};
        CHECK(caseload.lowest() == row.lowest);
        CHECK(caseload.highest() == row.highest);
        CHECK(caseload.load() == row.load);
    }
}

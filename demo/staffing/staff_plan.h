#pragma once
#include "demo/demonstration_authority.h"
#include "demo/random.h"

#include <cstddef>
#include <vector>

namespace waymark::demo {

/// Who held a post from when, in order; each until the day before the next.
struct Holder {
    StaffId person;
    Date from_on{};
};

/// A desk that goes on while people come and go: children stay with the post when its holder changes.
struct Post {
    std::vector<Holder> holders;
    int load = 0;      // children meant for an IRO's post on the last day of the records
    Date opened_on{};  // when the service grew by it

    StaffId holder_on(Date) const;
};

/// What the staff of an area's three teams and of the county's three do.
enum class TeamKind { ChildrenInCare, Court, Safeguarding, Unaccompanied, Disabled, LeavingCare };

struct StaffPlan {
    std::vector<Area> areas;  // three with teams of their own, and the county
    std::vector<Team> teams;
    std::vector<StaffMember> staff;
    std::vector<Post> iros;
    std::vector<std::vector<Post>> social_workers;  // by team

    TeamId team_of(TeamKind, int area) const;
};
StaffPlan plan_staff(Random const&);

}  // namespace waymark::demo

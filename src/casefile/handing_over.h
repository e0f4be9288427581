#pragma once
#include "children/allocation.h"

#include <vector>

namespace waymark {

/// Giving a child's file to a team, and to a social worker in it or nobody yet, as somebody means to.
struct HandingOver {
    TeamId team;
    std::optional<StaffMember> social_worker;
    Date from_on{};
};

enum class HandingOverRefusal { HoldItNow, WorksInAnotherTeam, HasLeft, InTheFuture, BeforeTheLatest };

/// `held` is who held the file until now, newest first.
std::vector<HandingOverRefusal> refuse_handing_over(HandingOver const&, std::vector<SocialWorkAllocation> const& held,
                                                    Date today);

/// Who holds the file now, or nobody.
std::optional<FileHolder> holder_now(std::vector<SocialWorkAllocation> const& held);

}  // namespace waymark

#include "staff/pages/sign_in_words.h"

#include <algorithm>

namespace waymark {

std::string sign_in_words(StaffMember const& member, std::vector<SignInStanding> const& standings, Date today)
{
    auto const standing = std::find_if(standings.begin(), standings.end(),
                                       [&](SignInStanding const& one) { return one.staff == member.id; });
    if (standing == standings.end()) return "No account";
    if (standing->is_disabled) return "Account disabled";
    return member.left_on && *member.left_on <= today ? "Has left, so cannot" : "Can sign in";
}

}  // namespace waymark

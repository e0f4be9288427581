#pragma once
#include "staff/store/staff_store.h"

#include <string>
#include <vector>

namespace waymark {

/// "Can sign in", "Account disabled", "No account", "Has left": whether somebody can come in today, and if not, why.
std::string sign_in_words(StaffMember const&, std::vector<SignInStanding> const&, Date today);

}  // namespace waymark

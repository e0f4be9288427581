#pragma once
#include "platform/configuration.h"
#include "staff/staff.h"

#include <string_view>
#include <vector>

namespace waymark::demo {

/// One sign-in for each role, for the sign-in page of the demonstration alone.
std::vector<DemonstrationSignIn> demonstration_sign_ins();

/// "service-manager".
std::string_view sign_in_name_of(Role);
/// The same for everybody: there is nothing behind it but invented people.
inline constexpr std::string_view demonstration_password = "three invented words";

}  // namespace waymark::demo

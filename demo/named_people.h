#pragma once
#include "staff/staff.h"

#include <array>
#include <string_view>
#include <vector>

namespace waymark::demo {

/// The person who signs in for a role; the same whatever the seed.
struct NamedPerson {
    Role role;
    std::string_view given_name;
    std::string_view family_name;
};
std::array<NamedPerson, 11> const& named_people();

/// The one among the staff.
StaffMember const& signs_in_as(std::vector<StaffMember> const&, Role);

}  // namespace waymark::demo

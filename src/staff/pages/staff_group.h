#pragma once
#include "staff/staff.h"

#include <array>
#include <optional>
#include <string_view>

namespace waymark {

/// The parts into which the list of people is cut; those who have left stand in one of their own.
enum class StaffGroup { AtWork, Iros, SocialWork, Others, HaveLeft };
inline constexpr std::array all_staff_groups{StaffGroup::AtWork, StaffGroup::Iros, StaffGroup::SocialWork,
                                             StaffGroup::Others, StaffGroup::HaveLeft};

std::string_view code_of(StaffGroup);  // as an address has it
std::optional<StaffGroup> parse_staff_group(std::string_view code);
std::string_view label_of(StaffGroup);
bool belongs(StaffMember const&, StaffGroup, Date today);

}  // namespace waymark

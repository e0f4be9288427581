#include "staff/pages/staff_group.h"

#include <stdexcept>

namespace waymark {

std::string_view code_of(StaffGroup group)
{
    switch (group) {
    case StaffGroup::AtWork:
        return "all";
    case StaffGroup::Iros:
        return "iros";
    case StaffGroup::SocialWork:
        return "social-work";
    case StaffGroup::Others:
        return "others";
    case StaffGroup::HaveLeft:
        return "left";
    }
    throw std::logic_error{"a group without a code"};
}

std::optional<StaffGroup> parse_staff_group(std::string_view code)
{
    for (auto const group : all_staff_groups)
        if (code_of(group) == code) return group;
    return std::nullopt;
}

std::string_view label_of(StaffGroup group)
{
    switch (group) {
    case StaffGroup::AtWork:
        return "Everybody here";
    case StaffGroup::Iros:
        return "IROs";
    case StaffGroup::SocialWork:
        return "Social work";
    case StaffGroup::Others:
        return "The service and others";
    case StaffGroup::HaveLeft:
        return "Have left";
    }
    throw std::logic_error{"a group without a label"};
}

static bool is_in_social_work(Role role)
{
    return role == Role::SocialWorker || role == Role::TeamManager || role == Role::ChildrensServiceManager;
}

bool belongs(StaffMember const& member, StaffGroup group, Date today)
{
    bool const has_left = member.left_on && *member.left_on <= today;
    switch (group) {
    case StaffGroup::AtWork:
        return !has_left;
    case StaffGroup::Iros:
        return !has_left && member.role == Role::Iro;
    case StaffGroup::SocialWork:
        return !has_left && is_in_social_work(member.role);
    case StaffGroup::Others:
        return !has_left && member.role != Role::Iro && !is_in_social_work(member.role);
    case StaffGroup::HaveLeft:
        return has_left;
    }
    throw std::logic_error{"a group that nobody belongs to"};
}

}  // namespace waymark

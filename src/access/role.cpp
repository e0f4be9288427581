#include "access/role.h"

#include <stdexcept>

namespace waymark {

std::string_view code_of(Role role)
{
    switch (role) {
    case Role::Iro:
        return "iro";
    case Role::ServiceManager:
        return "service_manager";
    case Role::BusinessSupport:
        return "business_support";
    case Role::SocialWorker:
        return "social_worker";
    case Role::TeamManager:
        return "team_manager";
    case Role::ChildrensServiceManager:
        return "childrens_service_manager";
    case Role::GroupManager:
        return "group_manager";
    case Role::ChildProtectionCoordinator:
        return "child_protection_coordinator";
    case Role::LeadMember:
        return "lead_member";
    case Role::Auditor:
        return "auditor";
    case Role::Administrator:
        return "administrator";
    }
    throw std::logic_error{"a role without a code"};
}

std::optional<Role> parse_role(std::string_view code)
{
    for (Role const role : all_roles)
        if (code_of(role) == code) return role;
    return std::nullopt;
}

std::string_view title_of(Role role)
{
    switch (role) {
    case Role::Iro:
        return "Independent Reviewing Officer";
    case Role::ServiceManager:
        return "Service Manager, Independent Chair Service";
    case Role::BusinessSupport:
        return "Business support officer";
    case Role::SocialWorker:
        return "Social worker";
    case Role::TeamManager:
        return "Team manager";
    case Role::ChildrensServiceManager:
        return "Children’s Service Manager";
    case Role::GroupManager:
        return "Group Manager";
    case Role::ChildProtectionCoordinator:
        return "Child Protection Coordinator";
    case Role::LeadMember:
        return "Lead member for children and young people";
    case Role::Auditor:
        return "Auditor";
    case Role::Administrator:
        return "Administrator";
    }
    throw std::logic_error{"a role without a title"};
}

Reach reach_of(Role role)
{
    switch (role) {
    case Role::Iro:
        return Reach::OwnChildren;
    case Role::SocialWorker:
    case Role::TeamManager:
        return Reach::TeamsChildren;
    case Role::ChildrensServiceManager:
        return Reach::AreasChildren;
    case Role::ServiceManager:
    case Role::BusinessSupport:
    case Role::GroupManager:
        return Reach::EveryChild;
    case Role::LeadMember:
        return Reach::PublishedOnly;
    case Role::ChildProtectionCoordinator:
    case Role::Auditor:
    case Role::Administrator:
        return Reach::NoChildren;
    }
    throw std::logic_error{"a role without a reach"};
}

bool sees_children(Role role)
{
    auto const reach = reach_of(role);
    return reach != Reach::NoChildren && reach != Reach::PublishedOnly;
}

}  // namespace waymark

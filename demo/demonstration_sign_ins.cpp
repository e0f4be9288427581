#include "demo/demonstration_sign_ins.h"

#include "demo/named_people.h"

#include <stdexcept>
#include <string>

namespace waymark::demo {

std::string_view sign_in_name_of(Role role)
{
    switch (role) {
    case Role::Iro:
        return "iro";
    case Role::ServiceManager:
        return "service-manager";
    case Role::BusinessSupport:
        return "business-support";
    case Role::SocialWorker:
        return "social-worker";
    case Role::TeamManager:
        return "team-manager";
    case Role::ChildrensServiceManager:
        return "childrens-service-manager";
    case Role::GroupManager:
        return "group-manager";
    case Role::ChildProtectionCoordinator:
        return "child-protection-coordinator";
    case Role::LeadMember:
        return "lead-member";
    case Role::Auditor:
        return "auditor";
    case Role::Administrator:
        return "administrator";
    }
    throw std::logic_error{"a role without a sign-in name"};
}

static std::string_view what_they_see(Role role)
{
    switch (role) {
    case Role::Iro:
        return "Their own 58 children: what is overdue, what is next, and why";
    case Role::ServiceManager:
        return "Every child, every IRO’s load, who still needs an IRO";
    case Role::BusinessSupport:
        return "Every child: bookings, allocations, and the return to import";
    case Role::SocialWorker:
        return "The children of the Ashdown team, and nobody else’s";
    case Role::TeamManager:
        return "The children of the Ashdown team, and their social workers";
    case Role::ChildrensServiceManager:
        return "The children of the three Ashdown teams";
    case Role::GroupManager:
        return "Every child, for the service above the service";
    case Role::ChildProtectionCoordinator:
        return "No child’s file: the lead roles they share with IROs are still to come";
    case Role::LeadMember:
        return "No child’s file: the published reports are still to come";
    case Role::Auditor:
        return "Who looked at what and when, and no child’s file";
    case Role::Administrator:
        return "Users and settings, and no child’s file";
    }
    throw std::logic_error{"a role without a line about it"};
}

std::vector<DemonstrationSignIn> demonstration_sign_ins()
{
    std::vector<DemonstrationSignIn> sign_ins;
    for (auto const& person : named_people())
        sign_ins.push_back({std::string{sign_in_name_of(person.role)}, std::string{demonstration_password},
                            std::string{title_of(person.role)},
                            std::string{person.given_name} + " " + std::string{person.family_name},
                            std::string{what_they_see(person.role)}});
    return sign_ins;
}

}  // namespace waymark::demo

#include "demo/named_people.h"

#include <algorithm>

namespace waymark::demo {

std::array<NamedPerson, 11> const& named_people()
{
    static constexpr std::array<NamedPerson, 11> people = {{{Role::Iro, "Priya", "Shah"},
                                                            {Role::ServiceManager, "Ruth", "Ashby"},
                                                            {Role::BusinessSupport, "Tom", "Whitehouse"},
                                                            {Role::SocialWorker, "Dan", "Okoro"},
                                                            {Role::TeamManager, "Gareth", "Lloyd-Price"},
                                                            {Role::ChildrensServiceManager, "Marcia", "Bennett"},
                                                            {Role::GroupManager, "Alison", "Fairbrother"},
                                                            {Role::ChildProtectionCoordinator, "Aled", "Rhys-Morgan"},
                                                            {Role::LeadMember, "Joan", "Pettifer"},
                                                            {Role::Auditor, "Imran", "Sheikh"},
                                                            {Role::Administrator, "Sam", "Oakley"}}};
    return people;
}

StaffMember const& signs_in_as(std::vector<StaffMember> const& staff, Role role)
{
    auto const named = std::find_if(named_people().begin(), named_people().end(),
                                    [&](NamedPerson const& person) { return person.role == role; });
    auto const found = std::find_if(staff.begin(), staff.end(), [&](StaffMember const& member) {
        return member.role == role && member.family_name == named->family_name && !member.left_on;
    });
    return *found;
}

}  // namespace waymark::demo

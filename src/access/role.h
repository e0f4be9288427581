#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace waymark {

/// The people of the service and around it. Here rather than in staff/, because what a person may do and which
/// children they may see both follow from it.
enum class Role {
    Iro,
    ServiceManager,
    BusinessSupport,
    SocialWorker,
    TeamManager,
    ChildrensServiceManager,
    GroupManager,
    ChildProtectionCoordinator,
    LeadMember,
    Auditor,
    Administrator
};
inline constexpr std::array all_roles{Role::Iro,
                                      Role::ServiceManager,
                                      Role::BusinessSupport,
                                      Role::SocialWorker,
                                      Role::TeamManager,
                                      Role::ChildrensServiceManager,
                                      Role::GroupManager,
                                      Role::ChildProtectionCoordinator,
                                      Role::LeadMember,
                                      Role::Auditor,
                                      Role::Administrator};

std::string_view code_of(Role);  // "iro", as it is kept
std::optional<Role> parse_role(std::string_view code);
std::string_view title_of(Role);  // "Independent Reviewing Officer"

/// Which children a role sees, by reach rather than by list (domain.md 9, "Access").
enum class Reach { NoChildren, PublishedOnly, OwnChildren, TeamsChildren, AreasChildren, EveryChild };
Reach reach_of(Role);
/// Whether the role sees any child at all.
bool sees_children(Role);

}  // namespace waymark

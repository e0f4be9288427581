#pragma once
#include "access/role.h"
#include "platform/permission.h"

#include <vector>

namespace waymark {

// Every right a route may ask for. Which children it then opens is another question (visible_children.h).
inline constexpr Permission anyone{"anyone"};                // the sign-in page, the assets, the health check
inline constexpr Permission any_signed_in{"any signed in"};  // signing out, one's own account
inline constexpr Permission see_my_work{"see my work"};
inline constexpr Permission see_all_reviews{"see all reviews"};
inline constexpr Permission find_children{"find children"};
inline constexpr Permission open_child{"open a child's file"};
inline constexpr Permission record_review{"record a review"};
inline constexpr Permission import_returns{"import returns"};
inline constexpr Permission manage_users{"manage users"};
inline constexpr Permission manage_allocations{"manage allocations"};
inline constexpr Permission manage_settings{"manage settings"};  // late reasons, bank holidays
inline constexpr Permission see_audit{"see the audit trail"};
inline constexpr Permission watch_access{"see who looked at a child"};   // and what stands out in the trail
inline constexpr Permission decide_who_sees{"decide who sees a child"};  // restricting a file, sharing it until a day
inline constexpr Permission break_glass{"open a file in an emergency"};

/// Everything a signed-in person of that role may do, `anyone` and `any_signed_in` among it.
std::vector<Permission> permissions_of(Role);
bool may(Role, Permission);
/// Whether the right is one of the above: a route that asks for another is a mistake of ours.
bool is_known(Permission);

}  // namespace waymark

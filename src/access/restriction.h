#pragma once
#include "access/child_id.h"
#include "access/role.h"
#include "platform/viewer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

using RestrictionId = Id<struct RestrictionTag>;

/// Somebody who may be named for a restricted child.
struct PersonNamed {
    StaffId id;
    std::string name;
    Role role{};
};

/// A child who is there for the people named alone, and why.
struct Restriction {
    RestrictionId id;
    ChildId child;
    std::string reason;
    std::string restricted_by;
    Instant restricted_at{};
    int version = 1;
    std::vector<PersonNamed> named;
};

enum class RestrictionRefusal { ReasonMissing, NobodyNamed, NoServiceManagerNamed };
/// At least one service manager is named, or nobody could ever lift it.
std::optional<RestrictionRefusal> refuse_restriction(std::string_view reason, std::vector<PersonNamed> const& named);

}  // namespace waymark

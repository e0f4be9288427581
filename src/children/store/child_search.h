#pragma once
#include "children/child.h"
#include "platform/database/database.h"
#include "platform/viewer.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A child that fits what was typed.
struct FoundChild {
    ChildId child;
    std::string identifier;
    std::string called;
    Date born_on{};
    int closeness = 0;       // 100 is exactly what was typed
    std::string other_name;  // the former or legal name that fits better than what the child is called, if one does
};

inline constexpr std::size_t most_children_found = 100;

/// Finds children among those the viewer may see, best first, at most a hundred: by any part of any current or former
/// name, misspelt or not; by identifier, whole or its beginning; by date of birth as people type it.
std::vector<FoundChild> search_children(Database const&, std::string_view typed, Viewer);

}  // namespace waymark

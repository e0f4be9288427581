#pragma once
#include "platform/html/html.h"

#include <string>
#include <vector>

namespace waymark {

/// One way to cut a list, and how many rows it would leave.
struct FilterPill {
    std::string label;
    std::string count;  // "10", or "" where it is not counted
    std::string url;
    bool is_chosen = false;
};

/// Links that cut the list below them; one is always chosen.
struct FilterPills {
    std::string title;  // for those who cannot see them: "Show"
    std::vector<FilterPill> pills;
};
Html render(FilterPills const&);

}  // namespace waymark

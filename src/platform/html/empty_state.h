#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

/// What stands where a list would be: why there is nothing, and what would put something there.
struct EmptyState {
    std::string heading;  // "Nothing is overdue"
    std::string text = {};
    std::string action_url = {};
    std::string action = {};
};
Html render(EmptyState const&);

}  // namespace waymark

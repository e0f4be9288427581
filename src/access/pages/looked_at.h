#pragma once
#include "platform/html/empty_state.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// One person who looked at the child’s file.
struct LookerLine {
    std::string name;
    std::string role;
    std::string first;
    std::string last;
    std::string did;     // "Looked 12 times, changed 2"
    std::string theirs;  // "Theirs on each of 3 days"
    bool was_not_theirs = false;
    std::string trail_url;
};

/// Who looked at one child: everybody, since the trail began.
struct LookedAtPage {
    std::string called;
    std::string subtitle;
    std::vector<LookerLine> rows;
    std::optional<EmptyState> nothing;
    std::string trail_url;
};
Html render(LookedAtPage const&);

}  // namespace waymark

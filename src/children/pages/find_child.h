#pragma once
#include "platform/html/empty_state.h"
#include "platform/html/html.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// One child that fits what was typed.
struct FoundChildRow {
    std::string url;
    std::string called;
    std::string found_by;  // "Found by the name Sean O’Hare", where that is not what the child is called
    std::string age;       // "9"
    std::string born;      // "4 August 2013"
    std::string identifier;
};

/// Finding a child by name, number or date of birth: what was found, best first, or what to try instead.
struct FindChildPage {
    std::string csrf_token;
    std::string typed;
    std::string outcome;  // "3 children fit “shaun”"; "" before anything was typed
    std::vector<FoundChildRow> rows;
    std::string more;  // where there are more than can be shown
    std::optional<EmptyState> nothing;
    bool offers_emergency = false;  // to who may open a file that is not theirs
};
Html render(FindChildPage const&);

}  // namespace waymark

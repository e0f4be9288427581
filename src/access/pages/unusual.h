#pragma once
#include "platform/html/empty_state.h"
#include "platform/html/error_summary.h"
#include "platform/html/filter_pills.h"
#include "platform/html/text_input.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// One thing that stood out, in words that explain themselves, and what came of it.
struct UnusualLine {
    std::string kind;     // "Opened in an emergency"
    std::string heading;  // "Dov Hale opened Mina Aske’s file in an emergency"
    std::string when;
    std::string why;     // the rule, in words
    std::string reason;  // as they gave it
    std::string trail_url;
    std::string child_url;  // where the child may be seen
    std::string looked;     // "Asha Lindqvist looked into it on 14 March 2023: …"
    bool is_grave = false;
    bool may_look_into = true;
    std::string code, person, day, child;  // which one, for the form
    TextInput note;
};

/// What stood out in the trail, for the service manager to look into.
struct UnusualPage {
    ErrorSummary errors;
    FilterPills places;
    std::string subtitle;
    FilterPills kinds;
    std::vector<UnusualLine> waiting;
    std::vector<UnusualLine> looked_into;
    std::optional<EmptyState> nothing;
    std::string csrf_token;
    std::string rules;
};
Html render(UnusualPage const&);

}  // namespace waymark

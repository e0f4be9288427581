#pragma once
#include "platform/html/date_input.h"
#include "platform/html/empty_state.h"
#include "platform/html/error_summary.h"
#include "platform/html/filter_pills.h"
#include "platform/html/select.h"
#include "platform/html/text_area.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// One thing that lasts for a while, and the way to end it.
struct WhileLine {
    std::string heading;
    std::string when;
    std::string note;
    std::string end_url;
};

/// One IRO sees another’s children while they are away.
struct CoverPage {
    ErrorSummary errors;
    FilterPills places;
    std::vector<WhileLine> rows;
    std::optional<EmptyState> nothing;
    std::string csrf_token;
    Select away;
    Select covering;
    DateInput from;
    DateInput until;
};
Html render(CoverPage const&);

/// One child’s file, shared until a day with somebody whose work the child is not.
struct SharingPage {
    ErrorSummary errors;
    std::string called;
    std::vector<WhileLine> rows;
    std::string action;
    std::string csrf_token;
    Select person;
    DateInput from;
    DateInput until;
    TextArea reason;
    bool has_nobody = false;
};
Html render(SharingPage const&);

}  // namespace waymark

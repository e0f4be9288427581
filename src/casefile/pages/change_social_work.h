#pragma once
#include "platform/html/date_input.h"
#include "platform/html/error_summary.h"
#include "platform/html/select.h"

#include <string>

namespace waymark {

/// Giving a child's file to another team or social worker.
struct ChangeSocialWorkPage {
    ErrorSummary errors;
    std::string called;
    std::string now_sentence;  // "Dan Okoro, Ashdown team, has held the file since 3 January 2022."
    std::string action;
    std::string csrf_token;
    std::string seen_team;
    std::string seen_worker;
    Select team;
    Select worker;
    DateInput from;
};
Html render(ChangeSocialWorkPage const&);

}  // namespace waymark

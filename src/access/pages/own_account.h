#pragma once
#include "platform/html/error_summary.h"
#include "platform/html/summary_list.h"
#include "platform/html/text_input.h"

#include <string>

namespace waymark {

/// A person's own account: who Waymark takes them for, and their password.
struct OwnAccountPage {
    ErrorSummary errors;
    SummaryList facts;
    std::string csrf_token;
    TextInput present;
    TextInput password;
    TextInput again;
};
Html render(OwnAccountPage const&);

}  // namespace waymark

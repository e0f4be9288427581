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
    std::string set_by_another;  // who set the password and when, where it was not this person
    std::string csrf_token;
    TextInput present;
    TextInput password;
    TextInput again;
};
Html render(OwnAccountPage const&);

}  // namespace waymark

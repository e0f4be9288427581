#pragma once
#include "platform/html/date_input.h"
#include "platform/html/error_summary.h"
#include "platform/html/summary_list.h"
#include "platform/html/text_input.h"

#include <string>

namespace waymark {

/// How a member of staff signs in: giving them an account, a new password, or taking their way in away.
struct StaffAccountPage {
    ErrorSummary errors;
    std::string name;
    std::string url;
    std::string staff_url;
    std::string csrf_token;
    bool has_account = false;
    bool is_disabled = false;
    bool is_own = false;
    SummaryList facts;
    std::string version;
    TextInput sign_in_name;
    TextInput password;
    TextInput again;
    DateInput last_day;
};
Html render(StaffAccountPage const&);

}  // namespace waymark

#pragma once
#include "platform/html/error_summary.h"
#include "platform/html/text_area.h"
#include "platform/html/text_input.h"

#include <string>

namespace waymark {

/// Opening the file of a child who is not this person’s, in an emergency.
struct EmergencyPage {
    ErrorSummary errors;
    std::string hours;  // "8 hours"
    std::string most;   // "3 files"
    std::string csrf_token;
    TextInput number;
    TextArea reason;
};
Html render(EmergencyPage const&);

}  // namespace waymark

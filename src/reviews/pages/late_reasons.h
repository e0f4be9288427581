#pragma once
#include "platform/html/error_summary.h"
#include "platform/html/text_input.h"

#include <string>
#include <vector>

namespace waymark {

/// A reason that is offered, and the way to stop offering it.
struct OfferedReason {
    std::string wording;
    std::string note;          // "Asks for a few words"
    std::string withdraw_url;  // "" for the last, without which no late review could be recorded
};

/// The service's own list of why reviews are late: what is offered, what was, and a form to add to it.
struct LateReasonsPage {
    ErrorSummary errors;
    std::vector<OfferedReason> offered;
    std::vector<std::string> withdrawn;
    TextInput wording;
    std::string csrf_token;
};
Html render(LateReasonsPage const&);

}  // namespace waymark

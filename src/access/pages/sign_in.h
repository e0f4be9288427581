#pragma once
#include "platform/configuration.h"
#include "platform/html/error_summary.h"
#include "platform/html/text_input.h"

#include <string>
#include <vector>

namespace waymark {

/// Where everybody comes in. In the demonstration it offers one way in for each role, and there only.
struct SignInPage {
    ErrorSummary errors;
    TextInput name;
    TextInput password;
    std::string next;  // the page that was asked for
    std::string csrf_token;
    std::string authority;
    std::string kept;            // a form that was sent when the session had ended, as it was sent
    std::string kept_for;        // the address it was for
    bool was_sent_here = false;  // the session had ended, or there was none
    std::vector<DemonstrationSignIn> demonstration;
};
Html render(SignInPage const&);

}  // namespace waymark

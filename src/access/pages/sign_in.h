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

/// One answer of a form that was sent when the session had ended.
struct KeptAnswer {
    std::string name;
    std::string value;
};

/// After signing in again: what was typed before is still here, and is sent by one press.
struct KeptFormPage {
    std::string action;
    std::string csrf_token;
    std::vector<KeptAnswer> answers;
    std::vector<std::string> texts;  // those that somebody wrote, to be read again
    std::string back_url;
};
Html render(KeptFormPage const&);

}  // namespace waymark

#pragma once
#include "platform/html/html.h"
#include "platform/web/request.h"

#include <string>
#include <vector>

namespace waymark {

struct UnsentAnswer {
    std::string name;
    std::string value;
};

/// What somebody sent and was not kept, so that nothing typed is lost: to read and copy, and to send again.
struct UnsentForm {
    std::string action;  // "" where sending it again could not go well
    std::string csrf_token;
    std::vector<std::string> texts;  // what was typed in words
    std::vector<UnsentAnswer> answers;
};
Html render(UnsentForm const&);

enum class SendAgain { No, Yes };
/// Nothing secret is in it: no password, and no token but `csrf_token`.
UnsentForm unsent_form(Request const&, SendAgain);
/// The same for what was sent to `target` and kept until its sender signed in again.
UnsentForm unsent_form(Fields const& sent, std::string target, std::string csrf_token);

}  // namespace waymark

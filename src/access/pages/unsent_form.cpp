#include "access/pages/unsent_form.h"

namespace waymark {

static bool is_secret(std::string_view name)
{
    return name == "csrf" || name.find("password") != std::string_view::npos;
}

UnsentForm unsent_form(Request const& request, SendAgain again)
{
    UnsentForm form;
    form.csrf_token = request.csrf_token;
    for (auto const& [name, value] : request.form.pairs()) {
        if (is_secret(name)) continue;
        if (value.find(' ') != std::string::npos) form.texts.push_back(value);
        form.answers.push_back({name, value});
    }
    // Files are not kept, and a form with a password in it is not sent without one.
    bool const is_whole = request.uploads.empty() && form.answers.size() + 1 == request.form.pairs().size();
    if (again == SendAgain::Yes && is_whole && !request.csrf_token.empty()) form.action = request.target;
    return form;
}

}  // namespace waymark

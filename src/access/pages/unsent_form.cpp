#include "access/pages/unsent_form.h"

namespace waymark {

static bool is_secret(std::string_view name)
{
    return name == "csrf" || name.find("password") != std::string_view::npos;
}

UnsentForm unsent_form(Fields const& sent, std::string target, std::string csrf_token)
{
    UnsentForm form;
    form.csrf_token = std::move(csrf_token);
    bool has_password = false;
    for (auto const& [name, value] : sent.pairs()) {
        has_password = has_password || name.find("password") != std::string_view::npos;
        if (is_secret(name)) continue;
        if (value.find(' ') != std::string::npos) form.texts.push_back(value);
        form.answers.push_back({name, value});
    }
    // A form is not sent without the password it had.
    if (!has_password && !form.csrf_token.empty()) form.action = std::move(target);
    return form;
}

UnsentForm unsent_form(Request const& request, SendAgain again)
{
    bool const is_whole = request.uploads.empty();  // files are not kept
    auto target = again == SendAgain::Yes && is_whole ? request.target : std::string{};
    return unsent_form(request.form, std::move(target), request.csrf_token);
}

}  // namespace waymark

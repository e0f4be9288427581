#include "access/pages/sign_in.h"

#include "access/pages/routes.h"
#include "access/pages/session_cookie.h"
#include "access/store/session_store.h"
#include "access/store/sign_in.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <algorithm>

namespace waymark {

/// Where to go after signing in: a page of ours, or the front door. The address comes from the browser.
static std::string safe_next(std::string const& next)
{
    bool const plain = std::all_of(next.begin(), next.end(), [](char letter) { return letter > ' ' && letter < 0x7F; });
    bool const is_path = !next.empty() && next[0] == '/' && (next.size() == 1 || (next[1] != '/' && next[1] != '\\'));
    return plain && is_path && next.rfind("/sign-", 0) != 0 ? next : "/";
}

static SignInPage page_for(Configuration const& configuration, std::string const& name, std::string const& next)
{
    SignInPage page;
    page.name = {.name = "name",
                 .label = "Sign-in name",
                 .value = name,
                 .width = "govuk-input--width-20",
                 .autocomplete = "username"};
    page.password = {.name = "password",
                     .label = "Password",
                     .type = "password",
                     .width = "govuk-input--width-20",
                     .autocomplete = "current-password"};
    page.next = next;
    page.authority = configuration.authority_name;
    page.demonstration = configuration.demonstration_sign_ins;
    return page;
}

/// Every showing of the form carries a token that a cookie repeats, so that no other site can sign somebody in here.
static Response show(Request const& request, SignInPage page, int status)
{
    auto token = visit_token(request);
    bool const is_new = token.empty();
    if (is_new) token = random_token();
    page.csrf_token = token;
    bool const has_errors = !page.errors.errors.empty();
    auto response = ok(framed(request, {.title = "Sign in", .has_errors = has_errors}, render(page)));
    response.status = status;
    if (is_new) set_visit_cookie(response, request, token);
    return response;
}

Response show_sign_in(Request const& request, Configuration const& configuration)
{
    if (request.viewer.staff.value != 0) return see_other("/");
    auto const next = safe_next(request.query.get("next"));
    auto page = page_for(configuration, "", next);
    page.was_sent_here = next != "/";
    return show(request, std::move(page), 200);
}

static std::string sentence_for(SignInRefusal const& refusal)
{
    switch (refusal.why) {
    case SignInRefusal::Why::WrongNameOrPassword:
        return "Check the name and the password: they do not go together";
    case SignInRefusal::Why::TooManyTries:
        return "Too many wrong tries from here. Wait " + counted(refusal.wait.count(), "second", "seconds") +
               ", then try again";
    }
    return "";
}

Response submit_sign_in(Request const& request, Database& database, Configuration const& configuration)
{
    auto const& name = request.field("name");
    auto page = page_for(configuration, name, safe_next(request.field("next")));
    if (is_blank(name)) page.errors.errors.add("name", "Enter your sign-in name");
    if (request.field("password").empty()) page.errors.errors.add("password", "Enter your password");

    SessionStore sessions{database, session_limits(configuration)};
    if (page.errors.errors.empty()) {
        auto const started = sign_in(
            database, sessions, {name, request.field("password"), request.client, session_token(request)}, request.now);
        if (started) {
            auto response = see_other(page.next);
            set_session_cookie(response, request, started->token);
            return response;
        }
        page.errors.errors.add("name", sentence_for(started.error()));
    }
    page.name.error = page.errors.errors.message_for("name");
    page.password.error = page.errors.errors.message_for("password");
    return show(request, std::move(page), 422);
}

Response submit_sign_out(Request const& request, Database& database, Configuration const& configuration)
{
    SessionStore{database, session_limits(configuration)}.end(session_token(request), request.now);
    auto response = see_other("/sign-in");
    clear_session_cookie(response, request);
    return response;
}

}  // namespace waymark

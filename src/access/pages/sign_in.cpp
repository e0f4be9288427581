#include "access/pages/sign_in.h"

#include "access/pages/message.h"
#include "access/pages/password_words.h"
#include "access/pages/routes.h"
#include "access/pages/session_cookie.h"
#include "access/pages/unsent_form.h"
#include "access/store/session_store.h"
#include "access/store/sign_in.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <algorithm>
#include <stdexcept>

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
        return wait_sentence(refusal);
    }
    throw std::logic_error{"a refusal without words"};
}

std::string page_to_return_to(Routes const& routes, std::string target)
{
    while (target.size() > 1 && !routes.find(Method::Get, target).match) target.erase(target.rfind('/'));
    return target.empty() ? "/" : target;
}

/// A password is never kept, nor the token of a session that is over.
static std::string as_sent(Fields const& form)
{
    std::string kept;
    for (auto const& [name, value] : form.pairs()) {
        bool const is_secret = name == "csrf" || name == "password" || name == "again" || name == "present";
        if (!is_secret) kept += (kept.empty() ? "" : "&") + url_part(name) + "=" + url_part(value);
    }
    return kept;
}

Response ask_to_sign_in_again(Request const& request, Service const& service)
{
    auto page = page_for(service.configuration, "", page_to_return_to(service.routes, request.target));
    page.kept = as_sent(request.form);
    page.kept_for = request.target;
    page.was_sent_here = true;
    return show(request, std::move(page), 200);
}

static void add_kept(SignInPage& page, Request const& request, Service const& service)
{
    auto const& target = request.field("kept-for");
    if (request.field("kept").empty() || !service.routes.find(Method::Post, target).match) return;
    page.kept = request.field("kept");
    page.kept_for = target;
}

/// What was typed goes on only with the person whose session it was typed in: the cookie of that session says who.
static std::optional<Response> kept_form(SignInPage const& page, NewSession const& started,
                                         std::optional<SessionBefore> const& before, Request const& request)
{
    auto const answers = parse_urlencoded(page.kept);
    if (page.kept.empty() || !answers || !before || before->staff != started.staff) return std::nullopt;
    MessagePage message{"You are signed in again", "Nothing of what you sent before was saved. It is all still here.",
                        "", render(unsent_form(*answers, page.kept_for, started.csrf_token))};
    return ok(framed(request, {.title = message.heading}, render(message)));
}

static Response let_in(Request const& request, Database& database, SignInPage const& page, NewSession const& started,
                       std::optional<SessionBefore> const& before)
{
    auto response = kept_form(page, started, before, request).value_or(see_other(page.next));
    set_session_cookie(response, request, started.token);
    auto known = known_browser_token(request);
    if (known.empty()) known = random_token();
    remember_browser(database, started.staff, known, request.now);
    set_known_browser_cookie(response, request, known);
    return response;
}

Response submit_sign_in(Request const& request, Service const& service)
{
    auto& database = service.database;
    auto const& name = request.field("name");
    auto page =
        page_for(service.configuration, name, page_to_return_to(service.routes, safe_next(request.field("next"))));
    add_kept(page, request, service);
    if (is_blank(name)) page.errors.errors.add("name", "Enter your sign-in name");
    if (request.field("password").empty()) page.errors.errors.add("password", "Enter your password");

    SessionStore sessions{database, session_limits(service.configuration)};
    if (page.errors.errors.empty()) {
        auto const token_before = session_token(request);
        auto const before = sessions.find_before(token_before);
        auto const known = known_browser_token(request);
        auto const started = sign_in(
            database, sessions, {name, request.field("password"), request.client, token_before, known}, request.now);
        if (started) return let_in(request, database, page, *started, before);
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
    // Pictures of pages that a browser keeps for its back button go as well. Not cookies: this browser stays known.
    response.headers.emplace_back("Clear-Site-Data", "\"cache\"");
    return response;
}

}  // namespace waymark

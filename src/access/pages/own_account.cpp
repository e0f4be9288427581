#include "access/pages/own_account.h"

#include "access/pages/audit_words.h"
#include "access/pages/password_words.h"
#include "access/pages/routes.h"
#include "access/pages/session_cookie.h"
#include "access/store/account_store.h"
#include "access/store/session_store.h"
#include "access/store/sign_in.h"
#include "platform/web/done_mark.h"
#include "platform/web/framed.h"

namespace waymark {

static TextInput password_box(std::string name, std::string label, std::string autocomplete, FieldErrors const& errors)
{
    auto const error = errors.message_for(name);
    return {.name = std::move(name),
            .label = std::move(label),
            .error = error,
            .type = "password",
            .width = "govuk-input--width-20",
            .autocomplete = std::move(autocomplete)};
}

static std::optional<NotificationBanner> what_was_saved(Request const& request)
{
    if (request.query.get("saved") != "password") return std::nullopt;
    NotificationBanner banner;
    banner.heading = "Your password is changed. Use the new one from now on.";
    return banner;
}

static Html account_page(Request const& request, Account const& account, FieldErrors const& errors)
{
    OwnAccountPage page;
    page.errors = {errors};
    page.facts.rows = {{.key = "Name", .value = escaped(request.person.name)},
                       {.key = "What you do", .value = escaped(request.person.role)},
                       {.key = "Sign-in name", .value = escaped(account.sign_in_name)}};
    if (account.password_set_at)
        page.set_by_another = account.password_set_by + " set your password at " +
                              moment_in_words(*account.password_set_at) +
                              ". Choose one of your own before you go on. If you did not ask for it, tell a service "
                              "manager today.";
    page.csrf_token = request.csrf_token;
    page.present = password_box("present", "Your password now", "current-password", errors);
    page.password = password_box("password", "New password", "new-password", errors);
    page.password.hint = "At least 12 letters. Three random words are easy to remember and hard to guess";
    page.again = password_box("again", "The new password again", "new-password", errors);
    return framed(request, {.title = "Your account", .flash = what_was_saved(request), .has_errors = !errors.empty()},
                  render(page));
}

Response show_own_account(Request const& request, Database& database)
{
    auto const account = AccountStore{database}.find_own(request.viewer);
    if (!account) return not_found();
    return ok(account_page(request, *account, {}));
}

static void refuse_present_password(Request const& request, Database& database, Account const& account,
                                    FieldErrors& errors)
{
    if (request.field("present").empty()) return errors.add("present", "Enter your password as it is now");
    auto const refusal = refuse_unless_known(
        database, {account.sign_in_name, request.field("present"), request.client, ""}, request.now);
    if (!refusal) return;
    bool const has_to_wait = refusal->why == SignInRefusal::Why::TooManyTries;
    errors.add("present", has_to_wait ? wait_sentence(*refusal) : "Check your password: this is not the one you have");
}

/// A new password ends every session of the person, this one too; a new one begins in the same browser.
static Response signed_in_again(Request const& request, Database& database, Configuration const& configuration)
{
    Transaction change{database};
    SessionStore sessions{database, session_limits(configuration)};
    auto const session = sessions.start(request.viewer.staff, "", request.now);
    change.commit();
    auto response = see_other(with_done_mark("/account?saved=password", session.csrf_token, request.now));
    set_session_cookie(response, request, session.token);
    return response;
}

Response submit_own_account(Request const& request, Database& database, Configuration const& configuration)
{
    AccountStore accounts{database};
    auto const account = accounts.find_own(request.viewer);
    if (!account) return not_found();
    auto const& password = request.field("password");
    FieldErrors errors;
    refuse_present_password(request, database, *account, errors);
    refuse_new_password(password, request.field("again"), account->sign_in_name, errors);
    if (account->password_set_at && password == request.field("present"))
        errors.add("password", "Choose another password than the one you were given");
    if (!errors.empty()) return unprocessable(account_page(request, *account, errors));
    accounts.set_password(*account, password, request.viewer, request.now);
    return signed_in_again(request, database, configuration);
}

}  // namespace waymark

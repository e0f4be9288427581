#include "access/pages/staff_account.h"

#include "access/pages/access_places.h"
#include "access/pages/password_words.h"
#include "access/pages/routes.h"
#include "access/store/account_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/form_id.h"
#include "platform/web/framed.h"

#include <algorithm>

namespace waymark {

static constexpr std::size_t longest_sign_in_name = 64;

static std::string standing_of(AccountHolder const& holder, Date today)
{
    if (holder.account->disabled_at)
        return "Disabled since " + day_month_year(london_date(*holder.account->disabled_at));
    if (holder.left_on && *holder.left_on <= today)
        return "Left on " + day_month_year(*holder.left_on) + ", so cannot sign in";
    if (holder.account->ends_on && *holder.account->ends_on < today)
        return "Could sign in until " + day_month_year(*holder.account->ends_on);
    if (holder.account->ends_on) return "Can sign in until " + day_month_year(*holder.account->ends_on);
    return "Can sign in";
}

static void ask_for_new_password(StaffAccountPage& page, FieldErrors const& errors)
{
    page.password = {.name = "password",
                     .label = "New password",
                     .hint = "At least 12 letters. Three random words are easy to remember and hard to guess",
                     .error = errors.message_for("password"),
                     .type = "password",
                     .width = "govuk-input--width-20",
                     .autocomplete = "new-password"};
    page.again = {.name = "again",
                  .label = "The same password again",
                  .error = errors.message_for("again"),
                  .type = "password",
                  .width = "govuk-input--width-20",
                  .autocomplete = "new-password"};
}

static StaffAccountPage page_for(Request const& request, AccountHolder const& holder, FieldErrors const& errors)
{
    StaffAccountPage page;
    page.errors = {errors};
    page.name = holder.name;
    page.staff_url = "/staff/" + std::to_string(holder.staff.value);
    page.url = page.staff_url + "/account";
    page.csrf_token = request.csrf_token;
    page.has_account = holder.account.has_value();
    page.is_own = holder.staff == request.viewer.staff;
    if (holder.account) {
        page.is_disabled = holder.account->disabled_at.has_value();
        page.version = std::to_string(holder.account->version);
        page.facts.rows = {{.key = "Sign-in name", .value = escaped(holder.account->sign_in_name)},
                           {.key = "Standing", .value = escaped(standing_of(holder, request.today))}};
    }
    page.sign_in_name = {.name = "sign-in-name",
                         .label = "Sign-in name",
                         .hint = "What they type to sign in. It cannot be changed later",
                         .value = request.field("sign-in-name"),
                         .error = errors.message_for("sign-in-name"),
                         .width = "govuk-input--width-20",
                         .autocomplete = "off"};
    ask_for_new_password(page, errors);
    page.last_day = {.name = "last-day",
                     .legend = "Last day",
                     .hint = "Leave it blank for no end",
                     .error = errors.message_for("last-day"),
                     .wrong_part = errors.part_of("last-day"),
                     .legend_class = "govuk-fieldset__legend--s"};
    if (request.form.has("last-day-day"))
        page.last_day.value = typed_in(request.form, "last-day");
    else if (holder.account && holder.account->ends_on)
        page.last_day.value = typed(*holder.account->ends_on);
    return page;
}

static std::optional<NotificationBanner> what_was_saved(Request const& request)
{
    struct {
        char const* word;
        char const* sentence;
    } const sayings[] = {{"added", "They are on the staff. Choose how they sign in."},
                         {"account", "The account is made. Tell them the name and the password in person or by phone."},
                         {"there", "They have an account already. Nothing was changed."},
                         {"password",
                          "The new password is set, and they are signed out everywhere. They are told that you set it, "
                          "and choose their own when they sign in."},
                         {"disabled", "The account is disabled, and they are signed out everywhere."},
                         {"enabled", "The account is enabled. They can sign in again."},
                         {"last-day", "The last day is set. They are signed out, and sign in again until then."}};
    for (auto const& saying : sayings) {
        if (request.query.get("saved") != saying.word) continue;
        NotificationBanner banner;
        banner.heading = saying.sentence;
        return banner;
    }
    return std::nullopt;
}

static Html account_page(Request const& request, AccountHolder const& holder, FieldErrors const& errors)
{
    auto const page = page_for(request, holder, errors);
    return framed(request,
                  {.title = "How " + page.name + " signs in",
                   .back_url = page.staff_url,
                   .back_label = "Back to " + page.name,
                   .flash = what_was_saved(request),
                   .has_errors = !errors.empty()},
                  render(page));
}

static Response done(AccountHolder const& holder, std::string const& word)
{
    return see_other("/staff/" + std::to_string(holder.staff.value) + "/account?saved=" + word);
}

Response show_staff_account(Request const& request, Database& database)
{
    auto const holder = AccountStore{database}.find_holder(request.id<StaffId>("staff"), request.viewer);
    if (!holder) return not_found();
    record_look(database, {request.viewer.staff, AuditAction::View, "account", holder->staff.value, ""}, request.now);
    return ok(account_page(request, *holder, {}));
}

/// Letters of other alphabets may look like ours: nobody should be able to sign in by a name that reads as another's.
static bool could_be_a_sign_in_name(std::string const& name)
{
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@'";
    return name.find_first_not_of(letters) == std::string::npos && name.front() != '-' && name.front() != '@';
}

static void refuse_sign_in_name(std::string const& name, FieldErrors& errors)
{
    bool const has_space = std::any_of(name.begin(), name.end(), [](char letter) { return letter == ' '; });
    if (is_blank(name))
        errors.add("sign-in-name", "Enter a sign-in name");
    else if (has_space)
        errors.add("sign-in-name", "Enter a sign-in name without spaces: priya.shah, for example");
    else if (!could_be_a_sign_in_name(name))
        errors.add("sign-in-name", "Enter a sign-in name of letters, figures, full stops and hyphens: priya.shah, for "
                                   "example");
    else if (name.size() > longest_sign_in_name)
        errors.add("sign-in-name", "Keep the sign-in name to " + std::to_string(longest_sign_in_name) + " letters");
}

Response submit_staff_account(Request const& request, Database& database)
{
    AccountStore accounts{database};
    auto const holder = accounts.find_holder(request.id<StaffId>("staff"), request.viewer);
    if (!holder) return not_found();
    if (holder->account) return done(*holder, "there");
    auto const name = as_sign_in_name(request.field("sign-in-name"));
    auto const& password = request.field("password");
    FieldErrors errors;
    refuse_sign_in_name(name, errors);
    refuse_new_password(password, request.field("again"), name, errors);
    if (errors.empty() && !accounts.add(holder->staff, name, password, request.viewer, request.now))
        errors.add("sign-in-name", "Somebody else signs in by that name. Choose another");
    if (!errors.empty()) return unprocessable(account_page(request, *holder, errors));
    return done(*holder, "account");
}

namespace {

/// The account as the person deciding saw it: its version comes from the form.
struct Seen {
    AccountHolder holder;
    Account account;
};

}  // namespace

static std::optional<Seen> find_seen(Request const& request, AccountStore const& accounts)
{
    auto holder = accounts.find_holder(request.id<StaffId>("staff"), request.viewer);
    if (!holder || !holder->account) return std::nullopt;
    auto account = *holder->account;
    auto const version = form_id<Id<struct VersionTag>>(request.form, "version");
    account.version = version ? static_cast<int>(std::min<std::int64_t>(version->value, 1'000'000'000)) : 0;
    return Seen{std::move(*holder), std::move(account)};
}

Response submit_staff_password(Request const& request, Database& database)
{
    AccountStore accounts{database};
    auto const seen = find_seen(request, accounts);
    if (!seen) return not_found();
    if (seen->account.staff == request.viewer.staff) return see_other("/account");
    auto const& password = request.field("password");
    FieldErrors errors;
    refuse_new_password(password, request.field("again"), seen->account.sign_in_name, errors);
    if (!errors.empty()) return unprocessable(account_page(request, seen->holder, errors));
    accounts.set_password(seen->account, password, request.viewer, request.now);
    return done(seen->holder, "password");
}

/// Nobody disables their own account: the last administrator would lock everybody out.
Response submit_disable_account(Request const& request, Database& database)
{
    AccountStore accounts{database};
    auto const seen = find_seen(request, accounts);
    if (!seen) return not_found();
    if (seen->account.staff == request.viewer.staff) return done(seen->holder, "own");
    accounts.disable(seen->account, request.viewer, request.now);
    return done(seen->holder, "disabled");
}

Response submit_last_day(Request const& request, Database& database)
{
    AccountStore accounts{database};
    auto const seen = find_seen(request, accounts);
    if (!seen) return not_found();
    if (seen->account.staff == request.viewer.staff) return done(seen->holder, "own");
    auto const typed_day = typed_in(request.form, "last-day");
    FieldErrors errors;
    if (!typed_day.is_blank())
        if (auto const mistake = mistake_in(typed_day, "The last day")) errors.add_date("last-day", *mistake);
    auto const last_day = parse(typed_day);
    if (errors.empty() && last_day && *last_day < request.today)
        errors.add_date("last-day", {"", "Enter a last day that is today or later. To stop them from now on, "
                                         "disable the account"});
    if (!errors.empty()) return unprocessable(account_page(request, seen->holder, errors));
    accounts.set_last_day(seen->account, last_day, request.viewer, request.now);
    return done(seen->holder, "last-day");
}

Response submit_enable_account(Request const& request, Database& database)
{
    AccountStore accounts{database};
    auto const seen = find_seen(request, accounts);
    if (!seen) return not_found();
    accounts.enable(seen->account, request.viewer, request.now);
    return done(seen->holder, "enabled");
}

}  // namespace waymark

#include "reviews/pages/late_reasons.h"

#include "platform/plain_words.h"
#include "platform/text.h"
#include "platform/web/framed.h"
#include "reviews/pages/routes.h"
#include "reviews/store/late_reason_store.h"

#include <algorithm>

namespace waymark {

static constexpr std::size_t longest_wording = 120;

static bool is_among(std::vector<LateReason> const& reasons, LateReasonId id)
{
    return std::any_of(reasons.begin(), reasons.end(), [&](LateReason const& reason) { return reason.id == id; });
}

static bool is_worded(std::vector<LateReason> const& reasons, std::string_view wording)
{
    return std::any_of(reasons.begin(), reasons.end(),
                       [&](LateReason const& reason) { return folded(reason.wording) == folded(wording); });
}

static void list_reasons(LateReasonsPage& page, LateReasonStore const& store)
{
    auto const offered = store.in_force();
    for (auto const& reason : offered) {
        auto const withdraw = "/settings/late-reasons/" + std::to_string(reason.id.value) + "/withdraw";
        page.offered.push_back({reason.wording, reason.needs_text ? "Asks for a few words of explanation" : "",
                                offered.size() > 1 ? withdraw : ""});
    }
    for (auto const& reason : store.all()) {
        bool const is_told =
            std::find(page.withdrawn.begin(), page.withdrawn.end(), reason.wording) != page.withdrawn.end();
        if (!is_told && !is_worded(offered, reason.wording)) page.withdrawn.push_back(reason.wording);
    }
}

static std::optional<NotificationBanner> what_was_saved(Request const& request)
{
    auto const& saved = request.query.get("saved");
    if (saved != "added" && saved != "withdrawn") return std::nullopt;
    NotificationBanner banner;
    banner.heading = saved == "added" ? "The reason is added, and is offered from now on."
                                      : "The reason is withdrawn. Reviews recorded with it keep it.";
    return banner;
}

static Html reasons_page(Request const& request, LateReasonStore const& store, FieldErrors const& errors)
{
    LateReasonsPage page;
    page.errors = {errors};
    page.csrf_token = request.csrf_token;
    list_reasons(page, store);
    page.wording = {.name = "wording",
                    .label = "Why a review may be late",
                    .hint = "As it should read on the form, for example “School closed by snow”",
                    .value = request.field("wording"),
                    .error = errors.message_for("wording")};
    return framed(request,
                  {.title = "Why reviews are late",
                   .back_url = "/settings",
                   .back_label = "Back to settings",
                   .flash = what_was_saved(request),
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_late_reasons(Request const& request, Database& database)
{
    return ok(reasons_page(request, LateReasonStore{database}, {}));
}

Response submit_late_reason(Request const& request, Database& database)
{
    LateReasonStore store{database};
    auto const wording = std::string{trimmed(request.field("wording"))};
    FieldErrors errors;
    if (is_blank(wording))
        errors.add("wording", "Enter the reason as it should read on the form");
    else if (wording.size() > longest_wording)
        errors.add("wording", "Keep the reason to " + std::to_string(longest_wording) + " letters");
    else if (!is_plain_line(wording))
        errors.add("wording", "Begin the reason with a letter, and leave out < and >: it is shown in files that a "
                              "spreadsheet opens");
    else if (is_worded(store.in_force(), wording))
        errors.add("wording", "This reason is offered already");
    if (!errors.empty()) return unprocessable(reasons_page(request, store, errors));
    store.add(wording, request.viewer, request.now);
    return see_other("/settings/late-reasons?saved=added");
}

/// One that was withdrawn meanwhile is as wished; the last stays, or no late review could be recorded.
Response submit_withdraw_late_reason(Request const& request, Database& database)
{
    LateReasonStore store{database};
    auto const reason = request.id<LateReasonId>("reason");
    if (!is_among(store.all(), reason)) return not_found();
    auto const offered = store.in_force();
    if (offered.size() == 1 && offered.front().id == reason) {
        FieldErrors const last{{"wording", "Add another reason first: without one, no late review could be recorded"}};
        return unprocessable(reasons_page(request, store, last));
    }
    if (is_among(offered, reason)) store.withdraw(reason, request.viewer, request.now);
    return see_other("/settings/late-reasons?saved=withdrawn");
}

}  // namespace waymark

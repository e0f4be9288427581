#include "access/pages/emergency.h"

#include "access/for_a_while.h"
#include "access/pages/routes.h"
#include "access/store/watch_store.h"
#include "platform/database/audit_trail.h"
#include "platform/text.h"
#include "platform/web/framed.h"

namespace waymark {

static constexpr std::size_t longest_reason = 1000;

static Html emergency_page(Request const& request, WatchStore const& store, FieldErrors const& errors)
{
    EmergencyPage page;
    page.errors = {errors};
    auto const settings = store.settings();
    page.hours = counted(settings.emergency_hours, "hour", "hours");
    page.most = counted(settings.emergencies_a_day, "file", "files");
    page.csrf_token = request.csrf_token;
    page.number = {.name = "number",
                   .label = "The child’s number on file",
                   .hint = "Ask whoever rang you, or the duty team. A name is not enough: two children may share it",
                   .value = request.field("number"),
                   .error = errors.message_for("number"),
                   .width = "govuk-input--width-10",
                   .autocomplete = "off"};
    page.reason = {.name = "reason",
                   .label = "What has happened, and why it cannot wait",
                   .value = request.field("reason"),
                   .error = errors.message_for("reason"),
                   .rows = 4};
    return framed(request,
                  {.title = "Open a file in an emergency",
                   .back_url = "/children",
                   .back_label = "Back to finding a child",
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_emergency(Request const& request, Database& database)
{
    return ok(emergency_page(request, WatchStore{database}, {}));
}

/// A number that is nobody's is in the trail as a refusal: somebody may be trying them one after another.
static void record_not_found(Database& database, Request const& request)
{
    Transaction change{database};
    record_audit(
        database,
        {request.viewer.staff, AuditAction::Refused, "child", std::nullopt, "no file of that number, in an emergency"},
        request.now);
    change.commit();
}

Response submit_emergency(Request const& request, Database& database)
{
    WatchStore const store{database};
    EmergencyStore emergencies{database};
    auto const number = std::string{trimmed(request.field("number"))};
    auto const reason = std::string{trimmed(request.field("reason"))};
    FieldErrors errors;
    if (number.empty()) errors.add("number", "Enter the child’s number on file");
    if (!says_what_happened(reason))
        errors.add("reason", "Enter what has happened, in a sentence that somebody can look into afterwards");
    else if (reason.size() > longest_reason)
        errors.add("reason", "Keep it to 1,000 letters");
    if (!errors.empty()) return unprocessable(emergency_page(request, store, errors));
    auto const child = emergencies.find_for_emergency(number, request.viewer);
    if (!child) {
        record_not_found(database, request);
        errors.add("number", "There is no file of that number. Check it, figure by figure");
        return unprocessable(emergency_page(request, store, errors));
    }
    auto const file = "/children/" + std::to_string(child->value);
    if (find_child_named(database, *child, request.viewer)) return see_other(file);
    auto const settings = store.settings();
    if (emergencies.open(*child, reason, settings, request.viewer, request.now))
        return see_other(file + "?saved=emergency");
    errors.add("number", "You have opened " + counted(settings.emergencies_a_day, "file", "files") +
                             " in an emergency in the last 24 hours, and no more can be opened. Ring a service "
                             "manager: they can share this file with you at once");
    return unprocessable(emergency_page(request, store, errors));
}

}  // namespace waymark

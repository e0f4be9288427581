#include "access/pages/access_settings.h"

#include "access/pages/audit_query.h"
#include "access/pages/routes.h"
#include "access/store/watch_store.h"
#include "platform/text.h"
#include "platform/web/framed.h"

#include <algorithm>
#include <stdexcept>

namespace waymark {

namespace {

/// The answers as they were typed.
struct Typed {
    std::string many_children, many_refusals, hours_from, hours_until, emergency_hours, emergencies_a_day, version;
};

}  // namespace

static Typed typed_from(AccessSettings const& settings)
{
    return {std::to_string(settings.many_children),
            std::to_string(settings.many_refusals),
            settings.hours_from,
            settings.hours_until,
            std::to_string(settings.emergency_hours),
            std::to_string(settings.emergencies_a_day),
            std::to_string(settings.version)};
}

static Typed typed_in(Fields const& form)
{
    auto const field = [&](char const* name) { return std::string{trimmed(form.get(name))}; };
    return {field("many-children"),   field("many-refusals"),     field("hours-from"), field("hours-until"),
            field("emergency-hours"), field("emergencies-a-day"), field("version")};
}

static int number_in(std::string const& text)
{
    return static_cast<int>(std::min<std::int64_t>(whole_number(text), 1'000'000'000));
}

static AccessSettings meant_by(Typed const& typed)
{
    return {number_in(typed.many_children),
            number_in(typed.many_refusals),
            typed.hours_from,
            typed.hours_until,
            number_in(typed.emergency_hours),
            number_in(typed.emergencies_a_day),
            number_in(typed.version)};
}

static FieldError explain(SettingsRefusal refusal)
{
    switch (refusal) {
    case SettingsRefusal::ManyChildren:
        return {"many-children", "Enter a number of children from 1 to 10,000"};
    case SettingsRefusal::ManyRefusals:
        return {"many-refusals", "Enter a number of refusals from 1 to 10,000"};
    case SettingsRefusal::Hours:
        return {"hours-from", "Enter both times like 07:00, the first before the second"};
    case SettingsRefusal::EmergencyHours:
        return {"emergency-hours", "Enter a number of hours from 1 to 72"};
    case SettingsRefusal::EmergenciesADay:
        return {"emergencies-a-day", "Enter a number of files from 1 to 100"};
    }
    throw std::logic_error{"a refusal without words"};
}

static Html settings_page(Request const& request, Typed const& typed, FieldErrors const& errors)
{
    auto const box = [&](std::string name, std::string label, std::string hint, std::string value) {
        auto const error = errors.message_for(name);
        return TextInput{.name = std::move(name),
                         .label = std::move(label),
                         .hint = std::move(hint),
                         .value = std::move(value),
                         .error = error,
                         .width = "govuk-input--width-5",
                         .autocomplete = "off"};
    };
    AccessSettingsPage page;
    page.errors = {errors};
    page.csrf_token = request.csrf_token;
    page.version = typed.version;
    page.many_children = box("many-children", "Many children", "Opened by one person in one day, this many or more",
                             typed.many_children);
    page.many_refusals =
        box("many-refusals", "Many refusals", "Of one person in one day, this many or more", typed.many_refusals);
    page.hours_from = box("hours-from", "Office hours begin", "In London, Monday to Friday: 07:00", typed.hours_from);
    page.hours_until = box("hours-until", "Office hours end", "", typed.hours_until);
    page.emergency_hours =
        box("emergency-hours", "Hours that a file opened in an emergency stays open", "", typed.emergency_hours);
    page.emergencies_a_day =
        box("emergencies-a-day", "Files that one person may open in an emergency in 24 hours",
            "Beyond that they ask a service manager, who can share the file with them", typed.emergencies_a_day);
    std::optional<NotificationBanner> flash;
    if (request.query.get("saved") == "settings") {
        flash.emplace();
        flash->heading = "The settings are saved. They count from now on.";
    }
    return framed(request,
                  {.title = "Watching over access",
                   .back_url = "/settings",
                   .back_label = "Back to settings",
                   .flash = std::move(flash),
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_access_settings(Request const& request, Database& database)
{
    return ok(settings_page(request, typed_from(WatchStore{database}.settings()), {}));
}

Response submit_access_settings(Request const& request, Database& database)
{
    auto const typed = typed_in(request.form);
    auto const settings = meant_by(typed);
    if (auto const refusal = refuse_settings(settings))
        return unprocessable(settings_page(request, typed, {explain(*refusal)}));
    WatchStore{database}.change_settings(settings, request.viewer, request.now);
    return see_other("/settings/access?saved=settings");
}

}  // namespace waymark

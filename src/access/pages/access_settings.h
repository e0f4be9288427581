#pragma once
#include "platform/html/error_summary.h"
#include "platform/html/text_input.h"

#include <string>

namespace waymark {

/// What the service counts as unusual, and how long an emergency lasts.
struct AccessSettingsPage {
    ErrorSummary errors;
    std::string csrf_token;
    std::string version;
    TextInput many_children;
    TextInput many_refusals;
    TextInput hours_from;
    TextInput hours_until;
    TextInput emergency_hours;
    TextInput emergencies_a_day;
};
Html render(AccessSettingsPage const&);

}  // namespace waymark

#pragma once
#include "platform/html/html.h"

namespace waymark {

/// What the service may set for itself, each on a page of its own.
struct SettingsPage {};
Html render(SettingsPage const&);

}  // namespace waymark

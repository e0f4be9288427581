#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

/// The accessibility statement.
struct AccessibilityPage {
    std::string authority;
};
Html render(AccessibilityPage const&);

}  // namespace waymark

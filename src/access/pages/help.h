#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

/// How to use Waymark, for somebody who has just signed in or cannot.
struct HelpPage {
    std::string authority;
};
Html render(HelpPage const&);

}  // namespace waymark

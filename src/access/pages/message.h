#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

/// A page that only says something: why it cannot be shown, and what to do.
struct MessagePage {
    std::string heading;
    std::string sentence;
    std::string reference = {};  // of a fault of ours, to quote when telling somebody
    Html below = {};
};
Html render(MessagePage const&);

}  // namespace waymark

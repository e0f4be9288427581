#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

enum class NotificationKind { Important, Success };

/// What has just happened, or what to know before going on. One on a page.
struct NotificationBanner {
    std::string heading;  // "The review of 15 March is recorded."
    Html content = {};    // a paragraph or link below it
    NotificationKind kind = NotificationKind::Success;

    bool is_success() const { return kind == NotificationKind::Success; }
};
Html render(NotificationBanner const&);

}  // namespace waymark

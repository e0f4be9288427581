#pragma once
#include "platform/html/page.h"
#include "platform/web/request.h"

#include <optional>
#include <string>

namespace waymark {

/// What a page says of itself to the frame around it.
struct PageHeading {
    std::string title;  // of the browser's tab; the body brings its own h1
    std::string back_url = {};
    std::string back_label = "Back";
    std::optional<NotificationBanner> flash = {};  // what was done; not shown where no form of theirs led here
    bool has_errors = false;
};

/// The whole document: the body in the frame that the gate made for this person, with the place they are in marked in
/// the navigation (the longest address that the page's own begins with).
Html framed(Request const&, PageHeading, Html body);

}  // namespace waymark

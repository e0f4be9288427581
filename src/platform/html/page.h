#pragma once
#include "platform/html/html.h"
#include "platform/html/notification_banner.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// One place the person may go, in the bar under the band.
struct NavigationItem {
    std::string label;
    std::string url;
    bool is_current = false;
};

/// The signed-in person, as the band names them.
struct PersonOnPage {
    std::string name;
    std::string role;
};

/// The box in the band, for those who may find people.
struct SearchBox {
    std::string url;    // POST, with `find`
    std::string label;  // says what may be typed
    std::string value = {};
};

/// The addresses of the built styles and script; their names change with their content.
struct AssetUrls {
    std::string styles = "/assets/waymark.css";
    std::string script = "/assets/waymark.js";
    std::string icon = "/assets/waymark.svg";
};

/// The frame of every page: the band, the ways to go, what just happened, and the page itself, which brings its own h1.
struct PageFrame {
    std::string title;  // of the browser's tab, without "Waymark"
    Html body;
    std::string authority = {};
    AssetUrls assets = {};
    std::string home_url = "/";
    std::vector<NavigationItem> navigation = {};
    std::optional<PersonOnPage> person = {};  // nobody on the sign-in page
    std::optional<SearchBox> search = {};
    std::string account_url = "/account";
    std::string sign_out_url = "/sign-out";
    std::string csrf_token = {};
    std::string notice = {};  // what this person should look into, on every page until they have
    std::string notice_url = {};
    std::string demonstration_note = {};  // "Invented people. It is always Monday 13 March 2023 here."
    std::optional<NotificationBanner> flash = {};
    std::string back_url = {};
    std::string back_label = "Back";
    bool has_errors = false;  // the title then begins with "Error:"
    std::string version = {};
};

/// The whole document, from its doctype on.
Html render(PageFrame const&);

}  // namespace waymark

#include "platform/web/framed.h"

#include "platform/web/assets.h"

namespace waymark {

static void mark_current(std::vector<NavigationItem>& items, std::string const& target)
{
    NavigationItem* current = nullptr;
    for (auto& item : items) {
        bool const is_inside = target == item.url || target.rfind(item.url + "/", 0) == 0;
        if (is_inside && (current == nullptr || item.url.size() > current->url.size())) current = &item;
    }
    if (current != nullptr) current->is_current = true;
}

Html framed(Request const& request, PageHeading heading, Html body)
{
    PageFrame frame;
    if (request.frame) frame = *request.frame;
    frame.title = std::move(heading.title);
    frame.body = std::move(body);
    frame.back_url = std::move(heading.back_url);
    frame.back_label = std::move(heading.back_label);
    if (request.method == Method::Post || request.follows_a_form) frame.flash = std::move(heading.flash);
    frame.has_errors = heading.has_errors;
    frame.csrf_token = request.csrf_token;
    frame.assets = {asset_url("waymark.css"), asset_url("waymark.js"), asset_url("waymark.svg")};
    mark_current(frame.navigation, request.target);
    return render(frame);
}

}  // namespace waymark

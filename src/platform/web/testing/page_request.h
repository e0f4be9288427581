#pragma once
#include "platform/web/request.h"
#include "platform/web/response.h"

#include <chrono>
#include <map>
#include <string>
#include <utility>

namespace waymark {

/// A request as the gate hands it to a page, at noon of the viewer's day, for tests that call a page by hand.
inline Request page_request(Viewer viewer, std::map<std::string, std::string> path = {})
{
    Request request;
    request.viewer = viewer;
    request.today = viewer.today;
    request.now = Instant{viewer.today} + std::chrono::hours{12};
    request.viewer.now = request.now;
    request.path = std::move(path);
    request.csrf_token = "token-of-the-session";
    return request;
}

/// The same with a form that was sent.
inline Request sent_form(Viewer viewer, Fields form, std::map<std::string, std::string> path = {})
{
    auto request = page_request(viewer, std::move(path));
    request.method = Method::Post;
    request.form = std::move(form);
    return request;
}

/// Where an answer leads on to; "" where it does not.
inline std::string leads_to(Response const& response)
{
    for (auto const& [name, value] : response.headers)
        if (name == "Location") return value;
    return "";
}

}  // namespace waymark

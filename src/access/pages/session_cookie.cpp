#include "access/pages/session_cookie.h"

#include <string_view>

namespace waymark {

static std::string cookie_name(Request const& request, std::string_view name)
{
    return std::string{request.over_tls ? "__Host-" : ""} + std::string{name};
}

static std::string sent(Request const& request, std::string_view name)
{
    auto const found = request.cookies.find(cookie_name(request, name));
    return found == request.cookies.end() ? std::string{} : found->second;
}

static void set(Response& response, Request const& request, std::string_view name, std::string const& value,
                std::string_view more)
{
    std::string cookie = cookie_name(request, name) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax";
    if (request.over_tls) cookie += "; Secure";
    cookie += more;
    response.headers.emplace_back("Set-Cookie", std::move(cookie));
}

std::string session_token(Request const& request) { return sent(request, "waymark-session"); }

void set_session_cookie(Response& response, Request const& request, std::string const& token)
{
    set(response, request, "waymark-session", token, "");
}

void clear_session_cookie(Response& response, Request const& request)
{
    set(response, request, "waymark-session", "", "; Max-Age=0");
}

std::string known_browser_token(Request const& request) { return sent(request, "waymark-known"); }

void set_known_browser_cookie(Response& response, Request const& request, std::string const& token)
{
    set(response, request, "waymark-known", token, "; Max-Age=31536000");
}

std::string visit_token(Request const& request) { return sent(request, "waymark-visit"); }

void set_visit_cookie(Response& response, Request const& request, std::string const& token)
{
    set(response, request, "waymark-visit", token, "");
}

}  // namespace waymark

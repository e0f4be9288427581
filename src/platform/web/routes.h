#pragma once
#include "platform/permission.h"
#include "platform/web/error_page.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

using Handler = std::function<Response(Request const&)>;

struct BodyLimit {
    std::uint64_t bytes;
};
inline constexpr BodyLimit form_body{2 * 1024 * 1024};
inline constexpr BodyLimit upload_body{4ULL * 1024 * 1024 * 1024};

/// A slow page is answered on threads of its own, a few at a time, so that many of them at once keep nobody else
/// waiting: hashing a password takes as long as a hundred other pages.
enum class Pace { Quick, Slow };

struct Route {
    Method method;
    std::string pattern;  // "/children/{child}/reviews"
    Permission permission;
    Handler handler;
    BodyLimit limit = form_body;
    Pace pace = Pace::Quick;
};

/// Every URL there is. A route cannot be added without the permission it asks for, nor twice.
class Routes {
public:
    void get(std::string pattern, Permission, Handler);
    void post(std::string pattern, Permission, Handler, BodyLimit = form_body, Pace = Pace::Quick);

    struct Match {
        Route const* route;
        std::map<std::string, std::string> path;
    };
    /// The route for that method and path. `other_method` says that the path is known by another method (405).
    struct Found {
        std::optional<Match> match;
        bool other_method = false;
    };
    Found find(Method, std::string_view path) const;

    std::vector<Route> const& all() const { return routes_; }

private:
    void add(Route);
    std::vector<Route> routes_;
    std::vector<std::vector<std::string>> parts_;  // of each route's pattern, cut once
};

/// Decides who is asking and whether they may; set once, by access/. Without one, everything is refused.
struct Gate {
    /// Before the body is read: from cookies and headers. Fills viewer, person, csrf_token; an answer ends the request.
    std::function<std::optional<Response>(Request&, Route const&)> admit;
    /// After the body is read, for POST: the form must carry this session's token.
    std::function<std::optional<Response>(Request const&, Route const&)> admit_form;
    /// After a page answered that there is nothing of that number for this person: not there, or not theirs. What was
    /// asked for is worth keeping either way.
    std::function<void(Request const&, Route const&)> found_nothing = {};
};

/// How the site shows an answer that is no page of its own: 404, 409, 500 … Set once, by main; without one it is plain.
using ErrorPage = std::function<Html(Request const&, ErrorWords const&)>;

}  // namespace waymark

#include "platform/web/routes.h"

#include "platform/text.h"
#include "platform/web/percent.h"

#include <algorithm>
#include <stdexcept>

namespace waymark {

using PathParts = std::vector<std::string>;

static bool is_named(std::string_view part) { return part.size() > 2 && part.front() == '{' && part.back() == '}'; }

static std::vector<std::string_view> parts_of(std::string_view path) { return split(path.substr(1), '/'); }

/// Two patterns that the same path could fit equally well, whatever their parts are called.
static bool same_shape(std::string_view one, std::string_view other)
{
    auto const left = parts_of(one);
    auto const right = parts_of(other);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](auto a, auto b) { return (is_named(a) && is_named(b)) || a == b; });
}

static bool is_sound(std::string_view pattern)
{
    if (pattern == "/") return true;
    if (pattern.empty() || pattern.front() != '/') return false;
    for (auto const part : parts_of(pattern))
        if (part.empty() || (!is_named(part) && part.find_first_of("{}?#%") != std::string_view::npos)) return false;
    return true;
}

void Routes::add(Route route)
{
    if (!is_sound(route.pattern)) throw std::logic_error{"not a pattern of a route: " + route.pattern};
    if (route.permission.name.empty()) throw std::logic_error{"a route without a permission: " + route.pattern};
    if (!route.handler) throw std::logic_error{"a route without a page: " + route.pattern};
    for (auto const& known : routes_)
        if (known.method == route.method && same_shape(known.pattern, route.pattern))
            throw std::logic_error{"a route added twice: " + route.pattern};
    auto const parts = parts_of(route.pattern);
    parts_.emplace_back(parts.begin(), parts.end());
    routes_.push_back(std::move(route));
}

void Routes::get(std::string pattern, Permission permission, Handler handler)
{
    add({Method::Get, std::move(pattern), permission, std::move(handler), form_body, Pace::Quick});
}

void Routes::post(std::string pattern, Permission permission, Handler handler, BodyLimit limit, Pace pace)
{
    add({Method::Post, std::move(pattern), permission, std::move(handler), limit, pace});
}

/// Decoded after it is cut, so that "%2F" cannot make a part of its own. Nothing for a path that no route has.
static std::optional<PathParts> decoded_parts(std::string_view path)
{
    if (path.empty() || path.front() != '/') return std::nullopt;
    PathParts parts;
    for (auto const part : parts_of(path)) {
        auto decoded = percent_decoded(part, Plus::MeansItself);
        if (!decoded || !is_clean_utf8(*decoded)) return std::nullopt;
        parts.push_back(std::move(*decoded));
    }
    return parts;
}

static bool fits(PathParts const& pattern, PathParts const& path)
{
    return std::equal(
        pattern.begin(), pattern.end(), path.begin(), path.end(),
        [](auto const& wanted, auto const& part) { return wanted == part || (is_named(wanted) && !part.empty()); });
}

/// "/files/find" is meant before "/files/{file}": the earliest part that is spelled out decides.
static bool is_closer(PathParts const& one, PathParts const& other)
{
    for (std::size_t i = 0; i < one.size(); ++i)
        if (is_named(one[i]) != is_named(other[i])) return is_named(other[i]);
    return false;
}

static std::map<std::string, std::string> named_parts(PathParts const& pattern, PathParts const& path)
{
    std::map<std::string, std::string> named;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (is_named(pattern[i])) named.emplace(pattern[i].substr(1, pattern[i].size() - 2), path[i]);
    return named;
}

Routes::Found Routes::find(Method method, std::string_view path) const
{
    Found found;
    auto const parts = decoded_parts(path);
    if (!parts) return found;
    std::size_t closest = routes_.size();
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        if (!fits(parts_[i], *parts)) continue;
        if (routes_[i].method != method)
            found.other_method = true;
        else if (closest == routes_.size() || is_closer(parts_[i], parts_[closest]))
            closest = i;
    }
    if (closest < routes_.size()) found.match = Match{&routes_[closest], named_parts(parts_[closest], *parts)};
    return found;
}

}  // namespace waymark

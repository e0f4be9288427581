#pragma once
#include <compare>
#include <string>
#include <string_view>

namespace waymark {

/// The right that a route asks for, by name ("record a review"). The names are owned by access/;
/// a route cannot be registered without one.
struct Permission {
    std::string_view name;
    friend auto operator<=>(Permission, Permission) = default;
};

}  // namespace waymark

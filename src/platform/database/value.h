#pragma once
#include "platform/date.h"
#include "platform/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace waymark {

/// One value bound to a `?`. Dates are kept as ISO text, instants as ISO text in UTC, booleans as 0 or 1,
/// so that both databases sort and compare them alike. Text is borrowed: it must live until the call returns.
class Value {
public:
    Value() = default;
    Value(std::nullopt_t) {}
    Value(bool yes) : held_{std::int64_t{yes}} {}
    Value(int number) : held_{std::int64_t{number}} {}
    Value(std::int64_t number) : held_{number} {}
    Value(double number) : held_{number} {}
    Value(char const* text) : held_{std::string_view{text}} {}
    Value(std::string_view text) : held_{text} {}
    Value(std::string const& text) : held_{std::string_view{text}} {}
    Value(Date day) : held_{iso(day)} {}
    Value(Instant moment) : held_{iso(moment)} {}
    template <class Tag>
    Value(Id<Tag> id) : held_{id.value}
    {
    }
    template <class T>
    Value(std::optional<T> const& maybe) : Value(maybe ? Value{*maybe} : Value{})
    {
    }

    /// nothing, a whole number, a real number, borrowed text, or text made here (dates).
    using Held = std::variant<std::monostate, std::int64_t, double, std::string_view, std::string>;
    Held const& held() const { return held_; }

private:
    Held held_;
};

}  // namespace waymark

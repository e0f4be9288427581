#pragma once
#include "platform/date.h"
#include "platform/id.h"

#include <array>
#include <cstddef>
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
    Value(Date day) : held_{iso_text(day)} {}
    Value(Instant moment) : held_{iso_text(moment)} {}
    template <class Tag>
    Value(Id<Tag> id) : held_{id.value}
    {
    }
    template <class T>
    Value(std::optional<T> const& maybe) : Value(maybe ? Value{*maybe} : Value{})
    {
    }

    /// A date or an instant, written without asking for memory.
    struct IsoText {
        std::array<char, 20> letters;
        std::size_t length;
        std::string_view view() const { return {letters.data(), length}; }
    };

    /// nothing, a whole number, a real number, borrowed text, or text made here (dates).
    using Held = std::variant<std::monostate, std::int64_t, double, std::string_view, IsoText>;
    Held const& held() const { return held_; }

private:
    static IsoText iso_text(Date);
    static IsoText iso_text(Instant);

    Held held_;
};

}  // namespace waymark

#pragma once
#include <charconv>
#include <optional>
#include <string_view>

namespace waymark {

/// The number that the whole text is, in decimal figures; nothing where it is more, less or too large.
template <class Number>
std::optional<Number> number_in(std::string_view text)
{
    Number number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace waymark

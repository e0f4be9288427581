#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <string_view>

namespace waymark {

/// A short statutory code kept as it was received ("A5", "E4A", "K2"): at most seven characters, no allocation.
/// The sets change by collection year, so a code outside today's set is kept and reported, not lost.
template <class Tag>
class Code {
public:
    constexpr Code() = default;
    constexpr Code(char const* text) : Code{std::string_view{text}} {}
    constexpr Code(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size() && i < letters_.size() - 1; ++i) letters_[i] = text[i];
    }
    constexpr std::string_view text() const { return {letters_.data()}; }
    constexpr bool empty() const { return letters_[0] == '\0'; }
    friend constexpr auto operator<=>(Code const&, Code const&) = default;

private:
    std::array<char, 8> letters_{};
};

}  // namespace waymark

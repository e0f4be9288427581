#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Words as letters for an address, which only the holder of `secret` reads: nothing is kept anywhere. The same words
/// sealed again are other letters, and their length is told to the nearest 32 alone.
std::string seal_words(std::string_view words, std::string_view secret);
/// Nothing where they were sealed with another secret, or changed.
std::optional<std::string> open_words(std::string_view sealed, std::string_view secret);

/// Letters that only the holder of `secret` can make for that text.
std::string mark_of(std::string_view text, std::string_view secret);
bool is_mark_of(std::string_view mark, std::string_view text, std::string_view secret);

}  // namespace waymark

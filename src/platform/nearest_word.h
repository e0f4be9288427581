#pragma once
#include <span>
#include <string_view>

namespace waymark {

/// The word that somebody who typed `typed` most likely meant: the one with fewest letters added, left out, changed
/// or swapped. "" where none is near.
std::string_view nearest_word(std::string_view typed, std::span<std::string_view const> words);

}  // namespace waymark

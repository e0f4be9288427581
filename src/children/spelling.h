#pragma once
#include <string_view>

namespace waymark {

/// How many slips of the finger part two words: a letter too many, too few, wrong, or two neighbours swapped.
int slips_between(std::string_view typed, std::string_view word);

/// The same against whichever beginning of `word` is nearest: for a word half typed.
int slips_from_beginning_of(std::string_view typed, std::string_view word);

}  // namespace waymark

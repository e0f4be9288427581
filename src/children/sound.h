#pragma once
#include <string>
#include <string_view>

namespace waymark {

/// How a folded word sounds to an English ear, roughly: consonants that are heard, and "a" for a vowel at the front.
/// Sean, Shaun and Shawn are all one; so are Kathryn and Catherine. Empty where nothing is heard.
std::string sound_of(std::string_view word);

}  // namespace waymark

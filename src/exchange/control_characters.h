#pragma once
#include <string>
#include <string_view>

namespace waymark {

/// Whether there is a character in it that a terminal would obey: ESC, BEL, a new line, or one of the second set (C1).
bool has_control_character(std::string_view text);
/// The same text with U+FFFD for each of them.
std::string without_control_characters(std::string_view text);

}  // namespace waymark

#pragma once
#include <string_view>

namespace waymark {

/// One line that reads as it is kept: nothing unseen in it (control characters, what turns the direction of writing,
/// what takes no room), no "<" or ">", and no beginning that a spreadsheet takes for a formula.
bool is_plain_line(std::string_view text);
/// The same, and made of letters with what stands between them in names: spaces, hyphens, apostrophes, full stops, and
/// a figure or a bracket after the first letter.
bool could_be_a_name(std::string_view text);

}  // namespace waymark

#pragma once
#include <string>

namespace waymark {

/// What a change of the bank holidays did to the due dates: "12 children’s next review is now due on another day."
/// `count` is as the address carries it; "" where it is no number.
std::string dates_moved_in_words(std::string const& count);

}  // namespace waymark

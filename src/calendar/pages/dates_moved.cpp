#include "calendar/pages/dates_moved.h"

#include "platform/text.h"

#include <charconv>

namespace waymark {

std::string dates_moved_in_words(std::string const& count)
{
    long long moved = 0;
    auto const [end, error] = std::from_chars(count.data(), count.data() + count.size(), moved);
    if (error != std::errc{} || end != count.data() + count.size() || moved < 0) return "";
    if (moved == 0) return "No child’s next due date moved.";
    return counted(moved, "child’s", "children’s") + " next review is now due on another day.";
}

}  // namespace waymark

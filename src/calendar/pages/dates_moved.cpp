#include "calendar/pages/dates_moved.h"

#include "platform/number_in.h"
#include "platform/text.h"

namespace waymark {

std::string dates_moved_in_words(std::string const& count)
{
    auto const moved = number_in<long long>(count).value_or(-1);
    if (moved < 0) return "";
    if (moved == 0) return "No child’s next due date moved.";
    return counted(moved, "child’s", "children’s") + " next review is now due on another day.";
}

}  // namespace waymark

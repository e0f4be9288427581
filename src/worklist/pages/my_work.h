#pragma once
#include "platform/html/count_cards.h"
#include "platform/html/empty_state.h"
#include "platform/html/pagination.h"
#include "worklist/pages/due_table.h"

#include <optional>
#include <string>

namespace waymark {

/// The first screen: what needs this person, most urgent first.
struct MyWorkPage {
    std::string heading;   // "Good morning, Priya"
    std::string subtitle;  // "Monday 13 March 2023 · 58 children · full time, within 50 to 70"
    CountCards counts;
    std::string list_heading;  // "Overdue"
    std::string everything_url;
    DueTable table;
    std::optional<EmptyState> nothing;  // in place of the table
    Pagination pagination;
    std::string csv_url;
};
Html render(MyWorkPage const&);

}  // namespace waymark

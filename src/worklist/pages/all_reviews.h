#pragma once
#include "platform/html/empty_state.h"
#include "platform/html/filter_pills.h"
#include "platform/html/pagination.h"
#include "platform/html/select.h"
#include "worklist/pages/due_table.h"

#include <optional>
#include <string>

namespace waymark {

/// Every child's next review that this manager may see, by IRO, by team and by how near it is.
struct AllReviewsPage {
    std::string subtitle;
    Select iro;
    Select team;
    std::string show;  // kept when the filters change
    FilterPills heaps;
    DueTable table;
    std::optional<EmptyState> nothing;
    Pagination pagination;
    std::string csv_url;
};
Html render(AllReviewsPage const&);

}  // namespace waymark

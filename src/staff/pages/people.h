#pragma once
#include "platform/html/empty_state.h"
#include "platform/html/filter_pills.h"
#include "platform/html/pagination.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// One member of staff in the list.
struct PersonRow {
    std::string url;
    std::string name;
    std::string note;  // their number; when they left
    std::string role;
    std::string caseload;  // "58 children · full time, within 50 to 70", for an IRO
    std::string team;
    std::string sign_in;  // "Can sign in"
};

/// Everybody on the staff, those who have left apart.
struct PeoplePage {
    std::string subtitle;
    FilterPills groups;
    std::vector<PersonRow> rows;
    std::optional<EmptyState> nothing;
    Pagination pagination;
};
Html render(PeoplePage const&);

}  // namespace waymark

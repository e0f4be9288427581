#pragma once
#include "children/child.h"
#include "reviews/due.h"
#include "staff/staff.h"

#include <optional>
#include <string>

namespace waymark {

/// Which children a list of what is due is about. The bounds come from a rule; the list only compares.
struct DueFilter {
    std::optional<Date> due_from = {};
    std::optional<Date> due_until = {};
    bool not_booked = false;
    bool without_iro = false;
    std::optional<StaffId> iro = {};
    std::optional<StaffId> seen_by_iro = {};  // their own, and those of colleagues they cover for
    std::optional<TeamId> team = {};
    std::optional<AreaId> area = {};
};

/// One child looked after, and when their next review is due.
struct DueRow {
    ChildId child;
    std::string identifier;
    std::string called;
    Date born_on{};
    Date looked_after_since{};
    std::optional<ReviewDue> due;  // nothing where none is due (18 first)
    std::optional<Date> last_review_on;
    std::optional<Date> booked_for_on;
    std::optional<StaffId> iro = {};
    std::string iro_name;
    std::string team;
    std::string social_worker;
    bool is_not_known = false;  // something is due, and nobody can say when (short breaks before the first import)
};

}  // namespace waymark

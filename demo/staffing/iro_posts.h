#pragma once
#include "calendar/working_days.h"
#include "demo/staffing/staff_plan.h"
#include "demo/year/draft.h"

#include <cstddef>
#include <vector>

namespace waymark::demo {

/// Which IRO post each child belongs to, by their place among the drafts: every post has the load it is meant for.
/// The first post, whose holder signs in to the demonstration, has a caseload worth looking at: three overdue, five
/// due in 14 days.
std::vector<std::size_t> choose_iro_posts(std::vector<Draft> const&, StaffPlan const&, BankHolidays const&, Random);

/// Came in so lately that no IRO has been found: up to 5 working days is the service's standard (domain.md 3.1).
bool awaits_an_iro(Draft const&);

}  // namespace waymark::demo

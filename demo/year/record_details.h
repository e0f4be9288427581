#pragma once
#include "calendar/working_days.h"
#include "demo/staffing/staff_plan.h"
#include "demo/year/draft.h"

#include <vector>

namespace waymark::demo {

/// Who led each review: nearly always the child's IRO of that day, now and then with the child, or a colleague.
void name_chairs(std::vector<Draft>&, StaffPlan const&, Random);

/// When each review was due as it stood when it was held, and why the late ones were late (a place in the service's
/// shipped list of reasons, from 1).
void judge_reviews(std::vector<Draft>&, BankHolidays const&, Random);

/// Meetings in the diary: most of those due soon, a few of those due later; some of the past were booked for another
/// day first.
void book_reviews(std::vector<Draft>&, Random);

}  // namespace waymark::demo

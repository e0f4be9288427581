#pragma once
#include "calendar/working_days.h"
#include "demo/staffing/staff_plan.h"
#include "demo/year/draft.h"

#include <vector>

namespace waymark::demo {

/// Gives each child an IRO from the first days, the same for brothers and sisters and on a return, another one only
/// when the post changes hands or a new post is opened; a mother and her baby never the same. Those who came in the
/// last days wait to be allocated.
void allocate_iros(std::vector<Draft>&, StaffPlan const&, BankHolidays const&, Random);

/// Gives each child a team and a social worker as the work moves on: safeguarding, court, children in care.
void allocate_social_work(std::vector<Draft>&, StaffPlan const&, Random);

}  // namespace waymark::demo

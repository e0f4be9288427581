#pragma once
#include "calendar/reporting_year.h"
#include "calendar/working_days.h"
#include "demo/demonstration_authority.h"
#include "demo/families/family_plan.h"
#include "demo/random.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace waymark::demo {

/// A child while the authority is being made: each step adds to it.
struct Draft {
    DemonstrationChild child;
    std::string tag;              // of a special family
    int siblings = 0;             // in the same family
    int area = 0;                 // where the family lives
    std::optional<Date> next_on;  // the day meant for the review after the last one held
};

/// Children of those families, with their episodes and the reviews that the timetable asked for.
std::vector<Draft> draft_children(std::vector<FamilyPlan> const&, BankHolidays const&, Random const&);

/// The year that the report tells of.
inline constexpr ReportingYear reported_year{2022};

/// How the timetable judges what was held up to the last day of the records.
struct Judgement {
    int met = 0;
    int late = 0;
};
Judgement judge(DemonstrationChild const&, BankHolidays const&);
/// When the review that first sat on that day was due.
std::optional<Date> due_day(DemonstrationChild const&, Date first_sat_on, BankHolidays const&);
/// A review moved to another day, with its one sitting.
void move_review(Review&, Date day);

/// Which quarter of the reported year a review's first sitting lies in, from 0; nothing for other reviews.
std::optional<std::size_t> quarter_held(Review const&);
bool is_statutory_and_held(Review const&);

}  // namespace waymark::demo

#pragma once
#include "calendar/working_days.h"
#include "demo/demonstration_authority.h"
#include "demo/random.h"

#include <optional>
#include <vector>

namespace waymark::demo {

/// The reviews of one child as the timetable asks for them, day by day: nearly all in time, all of them in the year
/// that the report tells of, where lateness is decided afterwards.
struct ReviewPlan {
    std::vector<Review> reviews;  // held by the last day of the records; or not required, where the child left first
    std::optional<Date> next_on;  // the day meant for the one after
};

/// `siblings_meet_on` are the days of an elder sibling's reviews: one meeting where the timetable allows it.
ReviewPlan plan_reviews(Date born_on, std::vector<Episode> const&, std::vector<Date> const& siblings_meet_on,
                        BankHolidays const&, Random&);

/// A review held on that day in one sitting, with the participation left open.
Review review_held_on(Date day, ReviewMethod);

}  // namespace waymark::demo

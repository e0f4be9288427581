#pragma once
#include "reviews/timetable.h"

#include <vector>

namespace waymark {

/// From the first to the last day, both counted.
struct Period {
    Date first_day{};
    Date last_day{};
    bool contains(Date day) const { return first_day <= day && day <= last_day; }
};

/// M1 of domain.md 2.6: of the reviews held in the period, those held on time. A review that never took place is not in
/// it.
struct HeldInPeriod {
    int on_time = 0;            // at one sitting
    int on_time_adjourned = 0;  // first sat in time, and completed within the time an adjournment has
    int late = 0;
    int not_judged = 0;  // the review before it may lie before the records begin

    int all_on_time() const { return on_time + on_time_adjourned; }
    int judged() const { return all_on_time() + late; }
};

/// M2: of the reviews that fell due in the period, those held on time; a review never held counts against it.
struct DueInPeriod {
    int on_time = 0;
    int on_time_adjourned = 0;
    int late = 0;
    int not_held = 0;
    int not_judged = 0;

    int all_on_time() const { return on_time + on_time_adjourned; }
    int judged() const { return all_on_time() + late + not_held; }
};

/// The two are never mixed: each is counted from the same obligations, by the day held and by the day due.
struct Timeliness {
    HeldInPeriod held;
    DueInPeriod due;

    /// One child's obligations as they stood on `as_at`. A review due that day or later and not held is not yet a miss.
    void add(std::vector<Obligation> const&, Period, Date as_at);
};

}  // namespace waymark

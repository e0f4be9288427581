#pragma once
#include "children/period_of_care.h"

#include <optional>
#include <span>
#include <vector>

namespace waymark {

/// The time that one count of reviews runs through: a period of care, or a whole series of short breaks, in which the
/// child is at home between one break and the next and the count goes on.
struct StretchOfCare {
    Date started_on{};
    bool start_is_known = true;
    std::optional<Date> ended_on;  // on or before the day it is seen from
    bool is_short_break_series = false;
    Date reviews_from{};  // reviews from this day on are of this stretch
    std::span<Episode const> episodes;
};

/// As they stood on that day: what began later, or ended later, is not known yet.
std::vector<StretchOfCare> stretches_of_care(std::span<Episode const> episodes, Date as_at);

}  // namespace waymark

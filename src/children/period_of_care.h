#pragma once
#include "children/episode.h"

#include <cstddef>
#include <span>
#include <vector>

namespace waymark {

/// Being looked after without a break: from one start reason S to the reason that ends it. A change of status or
/// placement inside it restarts nothing; a return after a break begins a new one.
struct PeriodOfCare {
    Date started_on{};
    /// False where the first episode known does not begin with reason S: then the care began on that day or before it,
    /// and a return of one year does not say when.
    bool start_is_known = true;
    std::optional<Date> ended_on;
    ReasonCeased reason_ceased;
    std::size_t first_episode = 0;  // into the episodes it was made from
    std::size_t episode_count = 0;
    bool only_short_breaks = true;  // every episode V3 or V4

    bool contains(Date day) const { return started_on <= day && (!ended_on || day <= *ended_on); }
};

/// `episodes` in order of start. An episode begins a new period where its start reason is S, or where the one before
/// it ended on an earlier day, or ended for good.
std::vector<PeriodOfCare> periods_of_care(std::span<Episode const> episodes);

}  // namespace waymark

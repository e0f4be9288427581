#include "reviews/long_term_fostering.h"

#include "calendar/months.h"

namespace waymark {

static bool is_long_term_fostering(PlacementType placement)
{
    return placement == PlacementType{"U1"} || placement == PlacementType{"U4"};
}

/// L is a change of legal status only; T and U are a change of placement with the same carer.
static bool stays_with_the_same_carer(ReasonStarted reason)
{
    return reason == ReasonStarted{"L"} || reason == ReasonStarted{"T"} || reason == ReasonStarted{"U"};
}

std::vector<Spell> long_term_foster_placements(std::span<Episode const> episodes, Date as_at)
{
    std::vector<Spell> placements;
    bool before = false;
    for (auto const& episode : episodes) {
        if (episode.started_on > as_at) break;
        bool const now = is_long_term_fostering(episode.placement);
        bool const goes_on = before && now && stays_with_the_same_carer(episode.reason_started);
        if (before && !goes_on) placements.back().until = episode.started_on;
        if (now && !goes_on) placements.push_back({episode.started_on, std::nullopt});
        before = now;
    }
    return placements;
}

bool meeting_may_be_waived(std::span<Spell const> placements, std::optional<Date> last_meeting_on, Date due_on)
{
    if (!last_meeting_on || add_months(*last_meeting_on, 12) <= due_on) return false;
    for (auto const& placement : placements)
        if (placement.holds_on(due_on) && add_months(placement.from, 12) < due_on) return true;
    return false;
}

}  // namespace waymark

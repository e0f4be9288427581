#include "reviews/regime.h"

#include "reviews/short_breaks.h"

#include <algorithm>

namespace waymark {

/// V3 alone: under V4 the agreement is recorded and not each break, so its days cannot be counted from the episodes.
static std::vector<ShortBreak> recorded_breaks(std::span<Episode const> episodes)
{
    std::vector<ShortBreak> breaks;
    for (auto const& episode : episodes) {
        if (episode.legal_status != LegalStatus::V3) continue;
        breaks.emplace_back();
        breaks.back().from = episode.started_on;
        breaks.back().until = episode.ended_on;
    }
    return breaks;
}

/// The day on which a stretch that began as short breaks stopped being that, if it has.
static std::optional<Date> short_breaks_over_on(std::span<Episode const> episodes, Date as_at)
{
    std::optional<Date> other_status;
    for (auto const& episode : episodes)
        if (!other_status && episode.started_on <= as_at && !is_short_break(episode.legal_status))
            other_status = episode.started_on;
    auto const failure = first_limb_failure(recorded_breaks(episodes), as_at);
    if (failure && (!other_status || failure->on < *other_status)) return failure->on;
    return other_status;
}

/// Another placement with adopters, not merely a change of order or address with the same ones.
static bool moves_to_others(Episode const& episode)
{
    return episode.reason_started == ReasonStarted{"P"} || episode.reason_started == ReasonStarted{"B"};
}

static void add_adoption_changes(std::vector<RegimeChange>& changes, std::span<Episode const> episodes, Date as_at)
{
    bool placed = false;
    for (auto const& episode : episodes) {
        if (episode.started_on > as_at) return;
        bool const with_adopters = is_placed_for_adoption(episode.placement);
        if (with_adopters && (!placed || moves_to_others(episode)))
            changes.push_back({episode.started_on, Regime::PlacedForAdoption, Anchor::PlacedForAdoption});
        if (!with_adopters && placed)
            changes.push_back({episode.started_on, Regime::ReturnedByAdopters, Anchor::ReturnedByAdopters});
        placed = with_adopters;
    }
}

std::vector<RegimeChange> regime_changes(StretchOfCare const& stretch, Date as_at)
{
    std::vector<RegimeChange> changes;
    if (is_short_break(stretch.episodes.front().legal_status)) {
        changes.push_back({stretch.started_on, Regime::ShortBreaks, Anchor::FirstShortBreak});
        if (auto const over_on = short_breaks_over_on(stretch.episodes, as_at))
            changes.push_back({*over_on, Regime::Ordinary, Anchor::ShortBreakLimbFailed});
    } else {
        changes.push_back({stretch.started_on, Regime::Ordinary, Anchor::BecameLookedAfter});
    }
    add_adoption_changes(changes, stretch.episodes, as_at);
    std::stable_sort(changes.begin(), changes.end(), [](auto const& a, auto const& b) { return a.on < b.on; });
    return changes;
}

}  // namespace waymark

#include "reviews/stretch_of_care.h"

#include "calendar/months.h"

#include <algorithm>

namespace waymark {

/// A series of short breaks goes on while the next break begins within the longest time allowed between its reviews.
static bool series_goes_on(std::optional<Date> home_on, Date day) { return !home_on || day <= add_months(*home_on, 6); }

static bool continues(std::vector<StretchOfCare> const& stretches, PeriodOfCare const& period)
{
    return !stretches.empty() && stretches.back().is_short_break_series && period.only_short_breaks &&
           series_goes_on(stretches.back().ended_on, period.started_on);
}

/// Where the start is not known, every review since the care before it may be of this stretch; a review on the day of
/// leaving is of the care that ended, even if the child came back the same day.
static Date first_review_day(std::vector<StretchOfCare> const& before, PeriodOfCare const& period)
{
    bool const is_first = before.empty() || !before.back().ended_on;
    auto const since_care_before = is_first ? Date::min() : *before.back().ended_on + std::chrono::days{1};
    return period.start_is_known ? std::max(period.started_on, since_care_before) : since_care_before;
}

std::vector<StretchOfCare> stretches_of_care(std::span<Episode const> episodes, Date as_at)
{
    std::vector<StretchOfCare> stretches;
    for (auto const& period : periods_of_care(episodes)) {
        if (period.started_on > as_at) break;
        auto const end = period.first_episode + period.episode_count;
        if (continues(stretches, period)) {
            auto& series = stretches.back();
            auto const first = static_cast<std::size_t>(series.episodes.data() - episodes.data());
            series.ended_on = period.ended_on;
            series.episodes = episodes.subspan(first, end - first);
            continue;
        }
        stretches.push_back({period.started_on, period.start_is_known, period.ended_on, period.only_short_breaks,
                             first_review_day(stretches, period),
                             episodes.subspan(period.first_episode, period.episode_count)});
    }
    if (stretches.empty()) return stretches;

    auto& last = stretches.back();
    if (last.ended_on && *last.ended_on > as_at) last.ended_on.reset();
    if (last.is_short_break_series && series_goes_on(last.ended_on, as_at)) last.ended_on.reset();
    return stretches;
}

}  // namespace waymark

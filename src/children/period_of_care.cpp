#include "children/period_of_care.h"

namespace waymark {

static ReasonStarted const started_to_be_looked_after{"S"};

static bool begins_a_new_period(Episode const& episode, Episode const& before)
{
    if (episode.reason_started == started_to_be_looked_after) return true;
    return before.ended_on && (*before.ended_on < episode.started_on || ends_period_of_care(before.reason_ceased));
}

static PeriodOfCare period_from(Episode const& episode, std::size_t position)
{
    PeriodOfCare period;
    period.started_on = episode.started_on;
    period.start_is_known = episode.reason_started == started_to_be_looked_after;
    period.first_episode = position;
    return period;
}

static void take_in(PeriodOfCare& period, Episode const& episode)
{
    period.ended_on = episode.ended_on;
    period.reason_ceased = episode.ended_on ? episode.reason_ceased : ReasonCeased{};
    period.only_short_breaks = period.only_short_breaks && is_short_break(episode.legal_status);
    ++period.episode_count;
}

std::vector<PeriodOfCare> periods_of_care(std::span<Episode const> episodes)
{
    std::vector<PeriodOfCare> periods;
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        if (i == 0 || begins_a_new_period(episodes[i], episodes[i - 1])) {
            // An end that nobody recorded: the child cannot have started twice, so the first care was over by then.
            if (i > 0 && !periods.back().ended_on) periods.back().ended_on = episodes[i].started_on;
            periods.push_back(period_from(episodes[i], i));
        }
        take_in(periods.back(), episodes[i]);
    }
    return periods;
}

}  // namespace waymark

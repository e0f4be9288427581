#include "reviews/timeliness.h"

namespace waymark {

static void count_held(HeldInPeriod& held, Obligation const& met)
{
    if (!met.can_be_judged)
        ++held.not_judged;
    else if (!met.on_time)
        ++held.late;
    else if (met.was_adjourned)
        ++held.on_time_adjourned;
    else
        ++held.on_time;
}

static void count_due(DueInPeriod& due, Obligation const& obligation)
{
    if (!obligation.can_be_judged)
        ++due.not_judged;
    else if (!obligation.met_on)
        ++due.not_held;
    else if (!obligation.on_time)
        ++due.late;
    else if (obligation.was_adjourned)
        ++due.on_time_adjourned;
    else
        ++due.on_time;
}

void Timeliness::add(std::vector<Obligation> const& obligations, Period period, Date as_at)
{
    for (auto const& obligation : obligations) {
        if (obligation.met_on && period.contains(*obligation.met_on)) count_held(held, obligation);
        bool const settled = obligation.met_on || obligation.due.due_on < as_at;
        if (obligation.was_owed && settled && period.contains(obligation.due.due_on)) count_due(due, obligation);
    }
}

}  // namespace waymark

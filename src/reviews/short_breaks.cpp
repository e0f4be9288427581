#include "reviews/short_breaks.h"

#include "calendar/months.h"

#include <algorithm>
#include <stdexcept>

namespace waymark {

using std::chrono::days;

std::string_view wording_of(ShortBreakLimb limb)
{
    switch (limb) {
    case ShortBreakLimb::NotInCare:
        return "The child is under a care order";
    case ShortBreakLimb::SameCarer:
        return "The breaks are not with the same person or in the same place";
    case ShortBreakLimb::SeventeenDays:
        return "A break is longer than 17 days";
    case ShortBreakLimb::HomeBetween:
        return "The child did not go home to a parent after a break";
    case ShortBreakLimb::SeventyFiveDays:
        return "The breaks come to more than 75 days in 12 months";
    }
    throw std::logic_error{"a limb of regulation 48 without words"};
}

/// Every day away up to `last`, in order, each once.
static std::vector<Date> days_away(std::span<ShortBreak const> breaks, Date last)
{
    std::vector<Date> away;
    for (auto const& stay : breaks) {
        auto const home_on = std::min(stay.until.value_or(last + days{1}), last + days{1});
        for (auto day = stay.from; day < home_on; day += days{1}) away.push_back(day);
    }
    std::sort(away.begin(), away.end());
    away.erase(std::unique(away.begin(), away.end()), away.end());
    return away;
}

int days_away_in_twelve_months(std::span<ShortBreak const> breaks, Date day)
{
    auto const away = days_away(breaks, day);
    auto const first = std::upper_bound(away.begin(), away.end(), add_months(day, -12));
    return static_cast<int>(away.end() - first);
}

static std::optional<LimbFailure> seventy_five_days_passed(std::span<ShortBreak const> breaks, Date as_at)
{
    auto const away = days_away(breaks, as_at);
    std::size_t oldest = 0;
    for (std::size_t i = 0; i < away.size(); ++i) {
        while (away[oldest] <= add_months(away[i], -12)) ++oldest;
        if (i - oldest + 1 > most_days_in_twelve_months) return LimbFailure{ShortBreakLimb::SeventyFiveDays, away[i]};
    }
    return std::nullopt;
}

static std::optional<LimbFailure> failure_of_one(ShortBreak const& stay, Date as_at)
{
    if (stay.in_care) return LimbFailure{ShortBreakLimb::NotInCare, stay.from};
    if (!stay.same_carer) return LimbFailure{ShortBreakLimb::SameCarer, stay.from};
    // The law looks at what is meant: a plan for too long a break fails on its first day.
    if (stay.planned_days.value_or(0) > longest_break_days)
        return LimbFailure{ShortBreakLimb::SeventeenDays, stay.from};
    auto const day_too_many = stay.from + days{longest_break_days};
    if (day_too_many < stay.until.value_or(as_at + days{1}) && day_too_many <= as_at)
        return LimbFailure{ShortBreakLimb::SeventeenDays, day_too_many};
    if (stay.until && *stay.until <= as_at && !stay.home_afterwards)
        return LimbFailure{ShortBreakLimb::HomeBetween, *stay.until};
    return std::nullopt;
}

std::optional<LimbFailure> first_limb_failure(std::span<ShortBreak const> breaks, Date as_at)
{
    auto first = seventy_five_days_passed(breaks, as_at);
    for (auto const& stay : breaks) {
        if (stay.from > as_at) break;
        auto const failure = failure_of_one(stay, as_at);
        if (failure && (!first || failure->on < first->on)) first = failure;
    }
    return first;
}

ReviewDue first_short_break_review_due(Date first_break_on)
{
    return due_after_months(TimetableRule::T4, Anchor::FirstShortBreak, first_break_on, 3);
}

ReviewDue later_short_break_review_due(Date previous_review_on)
{
    return due_after_months(TimetableRule::T4, Anchor::PreviousReview, previous_review_on, 6);
}

}  // namespace waymark

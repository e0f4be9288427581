#include "calendar/working_days.h"

#include <algorithm>
#include <utility>

namespace waymark {

using std::chrono::days;

BankHolidays::BankHolidays(std::initializer_list<Date> given) : BankHolidays{std::vector<Date>{given}} {}

BankHolidays::BankHolidays(std::vector<Date> given) : days_{std::move(given)}
{
    std::sort(days_.begin(), days_.end());
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
}

bool BankHolidays::contains(Date day) const { return std::binary_search(days_.begin(), days_.end(), day); }

std::vector<Date> BankHolidays::between(Date from, Date to) const
{
    auto const first = std::upper_bound(days_.begin(), days_.end(), from);
    auto const last = std::upper_bound(days_.begin(), days_.end(), to);
    return first < last ? std::vector<Date>{first, last} : std::vector<Date>{};
}

/// 1 for Monday … 7 for Sunday.
static int place_in_week(Date day) { return static_cast<int>(weekday_of(day).iso_encoding()); }

static bool is_at_weekend(Date day) { return place_in_week(day) > 5; }

bool is_working_day(Date day, BankHolidays const& holidays) { return !is_at_weekend(day) && !holidays.contains(day); }

Date add_working_days(Date from, int count, BankHolidays const& holidays)
{
    auto const step = days{count < 0 ? -1 : 1};
    auto day = from;
    for (int left = count < 0 ? -count : count; left > 0;) {
        day += step;
        if (is_working_day(day, holidays)) --left;
    }
    return day;
}

/// Mondays to Fridays from the Monday of 29 December 1969 up to and including `day`; differences of two are what
/// matters.
static long weekdays_up_to(Date day)
{
    constexpr auto a_monday = Date{} - days{3};
    auto const since = (day - a_monday).count();
    auto const in_week = place_in_week(day) - 1;
    return (since - in_week) / 7 * 5 + std::min(in_week + 1, 5);
}

int working_days_between(Date from, Date to, BankHolidays const& holidays)
{
    if (to < from) return -working_days_between(to, from, holidays);
    auto const& all = holidays.days();
    auto const first = std::upper_bound(all.begin(), all.end(), from);
    auto const last = std::upper_bound(first, all.end(), to);
    auto const lost = std::count_if(first, last, [](Date day) { return !is_at_weekend(day); });
    return static_cast<int>(weekdays_up_to(to) - weekdays_up_to(from) - lost);
}

Date last_working_day_on_or_before(Date day, BankHolidays const& holidays)
{
    while (!is_working_day(day, holidays)) day -= days{1};
    return day;
}

}  // namespace waymark

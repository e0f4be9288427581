#include "calendar/bank_holiday.h"

#include <utility>

namespace waymark {

BankHolidays days_of(std::span<BankHoliday const> holidays)
{
    std::vector<Date> days;
    days.reserve(holidays.size());
    for (auto const& holiday : holidays) days.push_back(holiday.day);
    return BankHolidays{std::move(days)};
}

bool is_in_a_holiday_year(Date day)
{
    std::chrono::year_month_day const date{day};
    return static_cast<int>(date.year()) >= first_holiday_year && static_cast<int>(date.year()) <= last_holiday_year;
}

}  // namespace waymark

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

bool is_in_a_holiday_year(Date day) { return year_of(day) >= first_holiday_year && year_of(day) <= last_holiday_year; }

}  // namespace waymark

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

}  // namespace waymark

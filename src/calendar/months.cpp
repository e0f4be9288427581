#include "calendar/months.h"

namespace waymark {

using namespace std::chrono;

Date add_months(Date from, int count)
{
    year_month_day const day{from};
    auto const month = year_month{day.year(), day.month()} + months{count};
    year_month_day const corresponding{month.year(), month.month(), day.day()};
    if (corresponding.ok()) return corresponding;
    return sys_days{year_month_day_last{month.year(), month_day_last{month.month()}}};
}

Date birthday(Date born, int age)
{
    year_month_day const day{born};
    // sys_days counts on from a day that does not exist: 29 February of a common year is 1 March.
    return sys_days{year_month_day{day.year() + years{age}, day.month(), day.day()}};
}

int age_on(Date born, Date day)
{
    auto const age = year_of(day) - year_of(born);
    return birthday(born, age) <= day ? age : age - 1;
}

}  // namespace waymark

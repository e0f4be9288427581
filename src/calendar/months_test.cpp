#include "calendar/months.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace std::chrono;
using namespace waymark;

TEST_CASE("months are counted to the corresponding date, or to the month's last day")
{
    struct {
        std::string because;
        Date from;
        int months;
        Date expected;
    } const rows[] = {
        {"the same day number", 2022y / October / 6d, 3, 2023y / January / 6d},
        {"over the year's end", 2022y / December / 31d, 6, 2023y / June / 30d},
        {"no 30 February", 2022y / November / 30d, 3, 2023y / February / 28d},
        {"no 31 February, in a leap year", 2023y / August / 31d, 6, 2024y / February / 29d},
        {"from the last day of February to the 28th, not the 31st", 2023y / February / 28d, 6, 2023y / August / 28d},
        {"29 February to a common year", 2024y / February / 29d, 12, 2025y / February / 28d},
        {"29 February to the next leap year", 2024y / February / 29d, 48, 2028y / February / 29d},
        {"back", 2023y / May / 31d, -3, 2023y / February / 28d},
        {"back over the year's end", 2023y / January / 15d, -2, 2022y / November / 15d},
        {"none", 2023y / January / 31d, 0, 2023y / January / 31d},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(add_months(row.from, row.months) == row.expected);
    }
}

TEST_CASE("a birthday on 29 February is kept on 1 March in a common year")
{
    CHECK(birthday(2005y / May / 15d, 18) == Date{2023y / May / 15d});
    CHECK(birthday(2004y / February / 29d, 18) == Date{2022y / March / 1d});
    CHECK(birthday(2020y / February / 29d, 4) == Date{2024y / February / 29d});
    CHECK(age_on(2004y / February / 29d, 2022y / February / 28d) == 17);
    CHECK(age_on(2004y / February / 29d, 2022y / March / 1d) == 18);
    CHECK(age_on(2013y / August / 4d, 2023y / August / 3d) == 9);
    CHECK(age_on(2013y / August / 4d, 2023y / August / 4d) == 10);
    CHECK(age_on(2023y / August / 4d, 2023y / August / 4d) == 0);
}

TEST_CASE("months keep their promises on any day")
{
    CHECK(rc::check("a later day never has an earlier corresponding date", [] {
        auto const from = Date{2016y / January / 1d} + days{*rc::gen::inRange(0, 4000)};
        auto const later = from + days{*rc::gen::inRange(0, 400)};
        auto const months = *rc::gen::inRange(0, 13);
        RC_ASSERT(add_months(from, months) <= add_months(later, months));
    }));
    CHECK(rc::check("it lies in the month counted to", [] {
        auto const from = Date{2016y / January / 1d} + days{*rc::gen::inRange(0, 4000)};
        auto const count = *rc::gen::inRange(-30, 30);
        year_month_day const start{from};
        year_month_day const end{add_months(from, count)};
        auto const expected = year_month{start.year(), start.month()} + std::chrono::months{count};
        RC_ASSERT((year_month{end.year(), end.month()} == expected));
        RC_ASSERT(end.day() <= start.day());
    }));
}

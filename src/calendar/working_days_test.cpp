#include "calendar/shipped_bank_holidays.h"
#include "calendar/working_days.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace std::chrono;
using namespace waymark;

static BankHolidays const england = days_of(shipped_bank_holidays());

TEST_CASE("a working day is neither weekend nor bank holiday, and a shut office is still a working day")
{
    struct {
        Date day;
        bool works;
        std::string because;
    } const rows[] = {
        {2022y / September / 16d, true, "a Friday"},
        {2022y / September / 17d, false, "a Saturday"},
        {2022y / September / 18d, false, "a Sunday"},
        {2022y / September / 19d, false, "the state funeral"},
        {2023y / May / 8d, false, "the coronation"},
        {2023y / April / 7d, false, "Good Friday"},
        {2022y / December / 26d, false, "Boxing Day"},
        {2022y / December / 27d, false, "Christmas Day's substitute"},
        {2022y / December / 28d, true, "council offices are shut, which changes nothing"},
        {2022y / December / 30d, true, "council offices are shut, which changes nothing"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(is_working_day(row.day, england) == row.works);
    }
}

TEST_CASE("working days are counted from day 0, whatever kind of day it is")
{
    struct {
        std::string because;
        Date from;
        int count;
        Date expected;
    } const rows[] = {
        {"a week", 2023y / March / 1d, 5, 2023y / March / 8d},
        {"from a Saturday", 2023y / March / 4d, 1, 2023y / March / 6d},
        {"from a bank holiday", 2023y / May / 8d, 1, 2023y / May / 9d},
        {"over Easter", 2023y / April / 6d, 1, 2023y / April / 11d},
        {"backwards", 2023y / April / 11d, -1, 2023y / April / 6d},
        {"none at all", 2023y / April / 8d, 0, 2023y / April / 8d},
        {"over the year's end", 2022y / December / 23d, 3, 2022y / December / 30d},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(add_working_days(row.from, row.count, england) == row.expected);
    }
}

TEST_CASE("examples 29 and 30: a concern's clocks are plain working days")
{
    struct {
        std::string example;
        Date raised_on;
        Date in_5;
        Date in_10;
        Date in_20;
    } const rows[] = {
        {"29", 2022y / December / 15d, 2022y / December / 22d, 2023y / January / 3d, 2023y / January / 17d},
        {"30", 2023y / March / 30d, 2023y / April / 6d, 2023y / April / 17d, 2023y / May / 2d},
    };
    for (auto const& row : rows) {
        CAPTURE(row.example);
        CHECK(add_working_days(row.raised_on, 5, england) == row.in_5);
        CHECK(add_working_days(row.raised_on, 10, england) == row.in_10);
        CHECK(add_working_days(row.raised_on, 20, england) == row.in_20);
    }
}

TEST_CASE("working days between two days leave out the first and count the last")
{
    CHECK(working_days_between(2022y / October / 3d, 2022y / October / 5d, england) == 2);
    CHECK(working_days_between(2022y / October / 7d, 2022y / October / 10d, england) == 1);
    CHECK(working_days_between(2022y / October / 7d, 2022y / October / 9d, england) == 0);
    CHECK(working_days_between(2022y / September / 16d, 2022y / September / 20d, england) == 1);
    CHECK(working_days_between(2022y / October / 5d, 2022y / October / 3d, england) == -2);
    CHECK(working_days_between(2022y / October / 3d, 2022y / October / 3d, england) == 0);
}

TEST_CASE("a due date on a closed day is met on the working day before it, never after")
{
    CHECK(last_working_day_on_or_before(2023y / April / 30d, england) == Date{2023y / April / 28d});
    CHECK(last_working_day_on_or_before(2022y / December / 26d, england) == Date{2022y / December / 23d});
    CHECK(last_working_day_on_or_before(2023y / April / 10d, england) == Date{2023y / April / 6d});
    CHECK(last_working_day_on_or_before(2023y / April / 28d, england) == Date{2023y / April / 28d});
}

TEST_CASE("bank holidays are kept in order, each once")
{
    BankHolidays const holidays{2023y / May / 8d, 2023y / May / 1d, 2023y / May / 8d};
    CHECK(holidays.days() == std::vector<Date>{2023y / May / 1d, 2023y / May / 8d});
    CHECK(holidays.between(2023y / May / 1d, 2023y / May / 8d) == std::vector<Date>{2023y / May / 8d});
    CHECK(holidays.between(2023y / May / 9d, 2023y / May / 1d).empty());
}

static Date some_day() { return Date{2019y / January / 1d} + days{*rc::gen::inRange(0, 3600)}; }

TEST_CASE("working-day arithmetic keeps its promises on any day")
{
    CHECK(rc::check("counting forward and measuring agree", [] {
        auto const from = some_day();
        auto const count = *rc::gen::inRange(0, 60);
        RC_ASSERT(working_days_between(from, add_working_days(from, count, england), england) == count);
    }));
    CHECK(rc::check("every counted day is a working day", [] {
        RC_ASSERT(is_working_day(add_working_days(some_day(), *rc::gen::inRange(1, 60), england), england));
    }));
    CHECK(rc::check("a later start never ends earlier", [] {
        auto const from = some_day();
        auto const later = from + days{*rc::gen::inRange(0, 40)};
        RC_ASSERT(add_working_days(from, 20, england) <= add_working_days(later, 20, england));
    }));
    CHECK(rc::check("a holiday outside the span changes nothing", [] {
        auto const from = some_day();
        auto const due = add_working_days(from, 20, england);
        auto more = england.days();
        more.push_back(from - days{*rc::gen::inRange(0, 400)});
        more.push_back(due + days{*rc::gen::inRange(1, 400)});
        RC_ASSERT(add_working_days(from, 20, BankHolidays{more}) == due);
    }));
    CHECK(rc::check("a span is the sum of its parts", [] {
        auto const a = some_day();
        auto const b = some_day();
        auto const c = some_day();
        RC_ASSERT(working_days_between(a, b, england) + working_days_between(b, c, england) ==
                  working_days_between(a, c, england));
    }));
}

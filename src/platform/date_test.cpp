#include "platform/date.h"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using namespace waymark;
using std::chrono::March;

TEST_CASE("only days that exist are dates")
{
    CHECK(parse_uk_date("01/03/2023") == Date{2023y / March / 1d});
    CHECK(parse_uk_date("1/3/2023") == Date{2023y / March / 1d});
    for (auto const* wrong :
         {"31/02/2023", "29/02/2023", "00/01/2023", "01/13/2023", "1/3/23", "2023-03-01", " 01/03/2023", "01/03/2023 ",
          "01/03/2023 00:00", "01/03/20233", "", "//", "a/b/cccc", "001/03/2023", "01/03/0999"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_uk_date(wrong));
    }
    CHECK(parse_uk_date("29/02/2024"));
    CHECK(parse_iso_date("2023-03-01") == Date{2023y / March / 1d});
    for (auto const* wrong : {"2023-02-31", "2023-3-1", "01/03/2023", "2023-03-01T00:00", ""}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_iso_date(wrong));
    }
}

TEST_CASE("a day is written as people and files expect it")
{
    Date const day = 2023y / March / 1d;
    CHECK(iso(day) == "2023-03-01");
    CHECK(uk(day) == "01/03/2023");
    CHECK(day_month_year(day) == "1 March 2023");
    CHECK(full_date(day) == "Wednesday 1 March 2023");
    CHECK(short_day(day) == "Wed 1 March");
}

TEST_CASE("London's day begins an hour earlier than UTC's in summer")
{
    auto const summer = parse_iso_instant("2023-07-01T23:30:00Z");
    auto const winter = parse_iso_instant("2023-01-01T23:30:00Z");
    REQUIRE(summer);
    REQUIRE(winter);
    CHECK(iso(london_date(*summer)) == "2023-07-02");
    CHECK(london_time(*summer) == "00:30");
    CHECK(iso(london_date(*winter)) == "2023-01-01");
    CHECK(london_time(*winter) == "23:30");
    CHECK(iso(*summer) == "2023-07-01T23:30:00Z");
}

#include "calendar/reporting_year.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace waymark;

TEST_CASE("the year of returns runs from 1 April to 31 March")
{
    auto const year = reporting_year_of(2023y / March / 31d);
    CHECK(year.name() == "2022-23");
    CHECK(year.first_day() == Date{2022y / April / 1d});
    CHECK(year.last_day() == Date{2023y / March / 31d});
    CHECK(year.contains(2022y / April / 1d));
    CHECK_FALSE(year.contains(2023y / April / 1d));
    CHECK(reporting_year_of(2023y / April / 1d).name() == "2023-24");
    CHECK(ReportingYear{1999}.name() == "1999-00");
}

TEST_CASE("a year is read as people write it, and only if its two parts agree")
{
    CHECK(parse_reporting_year("2022-23") == ReportingYear{2022});
    CHECK(parse_reporting_year("2022/23") == ReportingYear{2022});
    CHECK(parse_reporting_year("1999-00") == ReportingYear{1999});
    for (std::string const wrong : {"2022-24", "2022-2023", "2022", "22-23", "2022 23", "abcd-ef", "", "2022-2x"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_reporting_year(wrong));
    }
}

TEST_CASE("quarters are those of the April year")
{
    struct {
        Date day;
        std::string name;
        Date first_day;
        Date last_day;
    } const rows[] = {
        {2022y / April / 1d, "Q1 2022-23", 2022y / April / 1d, 2022y / June / 30d},
        {2022y / September / 30d, "Q2 2022-23", 2022y / July / 1d, 2022y / September / 30d},
        {2022y / December / 31d, "Q3 2022-23", 2022y / October / 1d, 2022y / December / 31d},
        {2023y / January / 1d, "Q4 2022-23", 2023y / January / 1d, 2023y / March / 31d},
        {2024y / February / 29d, "Q4 2023-24", 2024y / January / 1d, 2024y / March / 31d},
    };
    for (auto const& row : rows) {
        CAPTURE(row.name);
        auto const quarter = quarter_containing(row.day);
        CHECK(quarter.name() == row.name);
        CHECK(quarter.first_day() == row.first_day);
        CHECK(quarter.last_day() == row.last_day);
    }
}

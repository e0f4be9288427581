#include "exchange/collection_year.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static YearTally tally(std::initializer_list<std::pair<int, int>> days_in_years)
{
    YearTally made;
    for (auto const& [year, count] : days_in_years)
        for (int i = 0; i < count; ++i) made.add(std::chrono::year{year} / June / 1);
    return made;
}

TEST_CASE("a file is of the year most of its days are in, and a mistyped year does not stretch it")
{
    struct {
        std::string_view because;
        YearTally days;
        std::string name;
    } const files[] = {
        {"one year", tally({{2022, 100}}), "2022-23"},
        {"a few days typed in other years", tally({{2012, 1}, {2021, 3}, {2022, 100}, {2023, 2}}), "2022-23"},
        {"three years joined", tally({{2020, 60}, {2021, 80}, {2022, 100}}), "2020-21 to 2022-23"},
        {"two years that do not touch", tally({{2018, 60}, {2022, 100}}), "2022-23"},
        {"ten children", tally({{2021, 2}, {2022, 8}}), "2022-23"},
    };
    for (auto const& file : files) {
        CAPTURE(file.because);
        REQUIRE(file.days.span());
        CHECK(file.days.span()->name() == file.name);
    }
    CHECK_FALSE(YearTally{}.span());
}

TEST_CASE("days no return could hold are not counted")
{
    YearTally days;
    days.add(1700y / May / 1);
    days.add(2200y / May / 1);
    CHECK(days.is_empty());
    days.add(2023y / March / 31);
    days.add(2023y / April / 1);
    CHECK(days.last_year() == ReportingYear{2023});
}

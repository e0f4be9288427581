#include "casefile/pages/responsible_lines.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

TEST_CASE("a length of time is told in days, then in months, then in years and months")
{
    struct {
        Date from, until;
        std::string length;
    } const rows[] = {
        {2023y / March / 13d, 2023y / March / 13d, "1 day"},
        {2023y / March / 5d, 2023y / March / 13d, "9 days"},
        {2023y / February / 14d, 2023y / March / 13d, "28 days"},
        {2023y / February / 13d, 2023y / March / 13d, "1 month"},
        {2023y / January / 31d, 2023y / February / 27d, "28 days"},
        {2023y / January / 31d, 2023y / February / 28d, "1 month"},
        {2022y / January / 3d, 2023y / March / 13d, "14 months"},
        {2021y / March / 14d, 2023y / March / 13d, "23 months"},
        {2021y / March / 13d, 2023y / March / 13d, "2 years"},
        {2020y / December / 13d, 2023y / March / 13d, "2 years and 3 months"},
        {2020y / February / 29d, 2023y / March / 29d, "3 years and 1 month"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.length);
        CHECK(length_of_time(row.from, row.until) == row.length);
    }
}

TEST_CASE("an IRO's time with a child is told from its first day to its last, or to now")
{
    auto const lines =
        responsible_lines({IroAllocation{StaffId{1}, "Priya Shah", 2022y / January / 3d, std::nullopt, ""},
                           IroAllocation{StaffId{2}, "Ben Abara", 2020y / May / 4d, 2022y / January / 2d, "left"}},
                          today);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].name == "Priya Shah");
    CHECK(lines[0].when == "since 3 January 2022 · 14 months");
    CHECK(lines[1].when == "4 May 2020 to 2 January 2022 · 19 months");
}

TEST_CASE("a team without a social worker stands for itself")
{
    auto const lines = responsible_lines(
        {SocialWorkAllocation{TeamId{1}, "Ashdown", StaffId{1}, "Nia Bevan", 2023y / March / 6d, std::nullopt},
         SocialWorkAllocation{TeamId{1}, "Ashdown", std::nullopt, "", 2023y / March / 1d, 2023y / March / 5d}},
        today);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].name == "Nia Bevan, Ashdown");
    CHECK(lines[1].name == "Ashdown");
}

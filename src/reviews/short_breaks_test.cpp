#include "reviews/short_breaks.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace waymark;

static ShortBreak stay(Date from, std::optional<Date> until)
{
    ShortBreak made;
    made.from = from;
    made.until = until;
    return made;
}

/// A break of `nights` on the first of each month from January 2022.
static std::vector<ShortBreak> monthly(int breaks, int nights)
{
    std::vector<ShortBreak> made;
    for (int i = 0; i < breaks; ++i) {
        Date const from = (year_month{2022y / January} + months{i}) / 1d;
        made.push_back(stay(from, from + days{nights}));
    }
    return made;
}

TEST_CASE("days away are nights away, in the twelve months that end that day")
{
    auto const breaks = monthly(14, 5);
    CHECK(days_away_in_twelve_months(breaks, 2022y / January / 1d) == 1);
    CHECK(days_away_in_twelve_months(breaks, 2022y / January / 31d) == 5);
    CHECK(days_away_in_twelve_months(breaks, 2022y / December / 31d) == 60);
    CHECK(days_away_in_twelve_months(breaks, 2023y / January / 1d) == 60);
    CHECK(days_away_in_twelve_months(breaks, 2023y / January / 31d) == 60);
    CHECK(days_away_in_twelve_months({}, 2022y / January / 31d) == 0);
    auto const twice = std::vector{stay(2022y / May / 6d, 2022y / May / 8d), stay(2022y / May / 7d, 2022y / May / 9d)};
    CHECK(days_away_in_twelve_months(twice, 2022y / May / 31d) == 3);
}

TEST_CASE("regulation 48 holds while every limb does, and fails with the first that fails")
{
    auto const weekend = [] { return stay(2022y / May / 6d, 2022y / May / 8d); };
    auto in_care = weekend();
    in_care.in_care = true;
    auto elsewhere = weekend();
    elsewhere.same_carer = false;
    auto planned_long = weekend();
    planned_long.planned_days = 18;
    auto not_home = weekend();
    not_home.home_afterwards = false;
    struct {
        std::string because;
        std::vector<ShortBreak> breaks;
        std::optional<LimbFailure> failure;
    } const rows[] = {
        {"weekends", {weekend(), stay(2022y / June / 3d, 2022y / June / 5d)}, {}},
        {"seventeen days", {stay(2022y / May / 1d, 2022y / May / 18d)}, {}},
        {"eighteen days",
         {stay(2022y / May / 1d, 2022y / May / 19d)},
         {{ShortBreakLimb::SeventeenDays, 2022y / May / 18d}}},
        {"planned for eighteen", {planned_long}, {{ShortBreakLimb::SeventeenDays, 2022y / May / 6d}}},
        {"in care", {in_care}, {{ShortBreakLimb::NotInCare, 2022y / May / 6d}}},
        {"another carer", {elsewhere}, {{ShortBreakLimb::SameCarer, 2022y / May / 6d}}},
        {"not home afterwards", {not_home}, {{ShortBreakLimb::HomeBetween, 2022y / May / 8d}}},
        {"seventy-five days in a year", monthly(5, 15), {}},
        {"seventy-six", monthly(6, 15), {{ShortBreakLimb::SeventyFiveDays, 2022y / June / 1d}}},
        {"sixty a year, year after year", monthly(36, 5), {}},
        {"the first to fail counts",
         {stay(2022y / May / 1d, 2022y / May / 19d), elsewhere},
         {{ShortBreakLimb::SameCarer, 2022y / May / 6d}}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(first_limb_failure(row.breaks, 2026y / January / 1d) == row.failure);
    }
}

TEST_CASE("what happens after a day is not known on it")
{
    auto const long_stay = std::vector{stay(2022y / May / 1d, std::nullopt)};
    CHECK_FALSE(first_limb_failure(long_stay, 2022y / May / 17d));
    CHECK(first_limb_failure(long_stay, 2022y / May / 18d) ==
          LimbFailure{ShortBreakLimb::SeventeenDays, 2022y / May / 18d});
    CHECK_FALSE(first_limb_failure(long_stay, 2022y / April / 1d));
    CHECK_FALSE(wording_of(ShortBreakLimb::SeventyFiveDays).empty());
}

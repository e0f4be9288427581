#include "children/period_of_care.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace waymark;

static Episode episode(Date from, ReasonStarted reason, LegalStatus status, std::optional<Date> until = {},
                       ReasonCeased ended = {})
{
    Episode made;
    made.started_on = from;
    made.reason_started = reason;
    made.legal_status = status;
    made.ended_on = until;
    made.reason_ceased = ended;
    return made;
}

TEST_CASE("a change of status or placement is the same period of care")
{
    auto const periods = periods_of_care(
        std::vector<Episode>{episode(2022y / September / 7d, "S", LegalStatus::V2, 2022y / October / 3d, "X1"),
                             episode(2022y / October / 3d, "L", LegalStatus::C1, 2023y / January / 9d, "X1"),
                             episode(2023y / January / 9d, "P", LegalStatus::C1)});
    REQUIRE(periods.size() == 1);
    CHECK(periods[0].started_on == Date{2022y / September / 7d});
    CHECK(periods[0].start_is_known);
    CHECK_FALSE(periods[0].ended_on);
    CHECK(periods[0].episode_count == 3);
    CHECK_FALSE(periods[0].only_short_breaks);
}

TEST_CASE("a return after a break is a new period of care")
{
    auto const periods = periods_of_care(
        std::vector<Episode>{episode(2022y / December / 9d, "S", LegalStatus::V2, 2023y / January / 6d, "E4A"),
                             episode(2023y / January / 20d, "S", LegalStatus::V2)});
    REQUIRE(periods.size() == 2);
    CHECK(periods[0].ended_on == Date{2023y / January / 6d});
    CHECK(periods[0].reason_ceased == ReasonCeased{"E4A"});
    CHECK(periods[0].contains(2023y / January / 6d));
    CHECK_FALSE(periods[0].contains(2023y / January / 7d));
    CHECK(periods[1].started_on == Date{2023y / January / 20d});
    CHECK(periods[1].first_episode == 1);
    CHECK(periods[1].contains(2033y / January / 20d));
}

TEST_CASE("periods are told apart even where the file is not in order")
{
    struct {
        std::string because;
        std::vector<Episode> episodes;
        std::vector<bool> start_is_known;
    } const rows[] = {
        {"nothing known", {}, {}},
        {"the first episode known is not the first of the care",
         {episode(2019y / May / 3d, "P", LegalStatus::C2)},
         {false}},
        {"S again without an end before it",
         {episode(2022y / May / 3d, "S", LegalStatus::V2), episode(2022y / July / 1d, "S", LegalStatus::V2)},
         {true, true}},
        {"a gap, though the reason says the care went on",
         {episode(2022y / May / 3d, "S", LegalStatus::V2, 2022y / May / 9d, "X1"),
          episode(2022y / July / 1d, "P", LegalStatus::V2)},
         {true, false}},
        {"ended for good, and an episode that starts the same day",
         {episode(2022y / May / 3d, "S", LegalStatus::V2, 2022y / May / 9d, "E4A"),
          episode(2022y / May / 9d, "L", LegalStatus::C1)},
         {true, false}},
        {"no end recorded before a change of placement",
         {episode(2022y / May / 3d, "S", LegalStatus::V2), episode(2022y / July / 1d, "P", LegalStatus::V2)},
         {true}},
        {"an end without its reason, and the next the same day",
         {episode(2022y / May / 3d, "S", LegalStatus::V2, 2022y / July / 1d),
          episode(2022y / July / 1d, "L", LegalStatus::C1)},
         {true}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        std::vector<bool> known;
        for (auto const& period : periods_of_care(row.episodes)) known.push_back(period.start_is_known);
        CHECK(known == row.start_is_known);
    }
}

TEST_CASE("care that nobody ended was over when the child came into care again")
{
    auto const periods = periods_of_care(std::vector<Episode>{episode(2022y / May / 3d, "S", LegalStatus::V2),
                                                              episode(2022y / July / 1d, "S", LegalStatus::V2)});
    CHECK(periods.at(0).ended_on == Date{2022y / July / 1d});
}

TEST_CASE("a period of short breaks alone is known as one")
{
    auto const periods = periods_of_care(
        std::vector<Episode>{episode(2022y / July / 16d, "S", LegalStatus::V3, 2022y / July / 18d, "E4A"),
                             episode(2022y / August / 6d, "S", LegalStatus::V4)});
    REQUIRE(periods.size() == 2);
    CHECK(periods[0].only_short_breaks);
    CHECK(periods[1].only_short_breaks);
}

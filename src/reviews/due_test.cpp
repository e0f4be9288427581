#include "reviews/due.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace waymark;

TEST_CASE("every rule of the timetable has a name, words and a source")
{
    for (std::string const code : {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"}) {
        CAPTURE(code);
        auto const rule = parse_timetable_rule(code);
        REQUIRE(rule);
        CHECK(code_of(*rule) == code);
        CHECK_FALSE(wording_of(*rule).empty());
        CHECK_FALSE(regulation_of(*rule).empty());
        CHECK_FALSE(short_regulation_of(*rule).empty());
    }
    CHECK(parse_timetable_rule("t3") == TimetableRule::T3);
    CHECK_FALSE(parse_timetable_rule("T12"));
    CHECK(regulation_of(TimetableRule::T1) ==
          "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1)");
}

TEST_CASE("reviews are numbered in words, then in figures")
{
    struct {
        int number;
        std::string word;
    } const rows[] = {{1, "first"}, {4, "fourth"}, {12, "twelfth"}, {13, "13th"},   {21, "21st"},
                      {22, "22nd"}, {23, "23rd"},  {24, "24th"},    {111, "111th"}, {112, "112th"}};
    for (auto const& row : rows) CHECK(ordinal(row.number) == row.word);
}

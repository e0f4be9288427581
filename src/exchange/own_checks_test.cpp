#include "exchange/testing/written_return.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace waymark::testing;
using namespace std::chrono;

namespace {

constexpr TimetableQuestion asked{2023y / March / 31d, std::nullopt, 2024y / June / 1d};

std::string const header_row = "1,1,01/06/2010,WBRI,UN1,,\n";
std::string const episode_row = "1,02/09/2022,S,V2,N1,U6,PR1,,,\n";
std::string const review_rows = "1,01/06/2010,28/09/2022,PN1\n1,01/06/2010,28/12/2022,PN1\n";

struct OneFault {
    std::string_view because;
    std::vector<GivenFile> files;
    std::vector<std::string> problems;
};

}  // namespace

TEST_CASE("the checks that nobody else makes")
{
    OneFault const faults[] = {
        {"a review before the child came",
         {header(header_row), episodes(episode_row), reviews("1,01/06/2010,20/08/2022,PN1\n" + review_rows)},
         {"reviews.csv:2:REVIEW WM-OUTSIDE-CARE"}},
        {"a review in the gap between two periods",
         {header(header_row), episodes("1,02/09/2022,S,V2,N1,U6,PR1,10/10/2022,E4A,\n1,15/03/2023,S,V2,N1,U6,PR1,,,\n"),
          reviews("1,01/06/2010,28/09/2022,PN1\n1,01/06/2010,05/01/2023,PN1\n")},
         {"reviews.csv:3:REVIEW WM-OUTSIDE-CARE"}},
        {"a review on the day the child left is inside",
         {header(header_row), episodes("1,02/09/2022,S,V2,N1,U6,PR1,28/09/2022,E4A,\n"),
          reviews("1,01/06/2010,28/09/2022,PN1\n")},
         {}},
        {"before the first episode known, which did not begin the care, nobody can say",
         {header(header_row), episodes("1,02/12/2022,P,V2,N1,U6,PR1,,,\n"),
          reviews("1,01/06/2010,20/09/2022,PN1\n1,01/06/2010,20/11/2022,PN1\n")},
         {}},
        {"two on a day",
         {header(header_row), episodes(episode_row), reviews(review_rows + "1,01/06/2010,28/9/2022,PN1\n")},
         {"reviews.csv:4:REVIEW WM-SAME-DAY"}},
        {"within a week of the one before, which may be one review of two meetings",
         {header(header_row), episodes(episode_row),
          reviews(review_rows + "1,01/06/2010,05/10/2022,PN1\n1,01/06/2010,06/01/2023,PN1\n")},
         {"reviews.csv:4:REVIEW WM-DAYS-APART"}},
        {"late by the rule",
         {header(header_row), episodes(episode_row),
          reviews("1,01/06/2010,05/10/2022,PN1\n1,01/06/2010,05/01/2023,PN1\n")},
         {"reviews.csv:2:REVIEW WM-LATE"}},
        {"none where one was due",
         {header(header_row), episodes(episode_row), reviews("1,01/06/2010,28/09/2022,PN1\n")},
         {"episodes.csv:2:CHILD WM-NONE-WHERE-DUE"}},
        {"a review in the future",
         {header(header_row), episodes(episode_row), reviews(review_rows + "1,01/06/2010,02/06/2024,PN1\n")},
         {"reviews.csv:4:REVIEW WM-OUTSIDE-YEAR", "reviews.csv:4:REVIEW WM-FUTURE"}},
        {"an end in the future leaves the episode open",
         {header(header_row),
          episodes("1,02/09/2022,S,V2,N1,U6,PR1,01/07/2024,E4A,\n2,02/09/2022,S,V2,N1,U6,PR1,12/09/2022,E4A,\n"),
          reviews("1,01/06/2010,28/09/2022,PN1\n")},
         {"episodes.csv:2:CHILD WM-NONE-WHERE-DUE", "episodes.csv:2:DEC WM-FUTURE-END",
          "episodes.csv:3:CHILD WM-NO-BIRTHDAY"}},
        {"a review of another year",
         {header(header_row), episodes("1,02/09/2021,P,V2,N1,U6,PR1,01/03/2023,E4A,\n"),
          reviews("1,01/06/2010,28/09/2022,PN1\n1,01/06/2010,01/02/2023,PN1\n1,01/06/2010,28/06/2022,PN1\n"
                  "1,01/06/2010,28/11/2021,PN1\n")},
         {"reviews.csv:5:REVIEW WM-OUTSIDE-YEAR"}},
        {"an episode that starts before the one before has ended",
         {header(header_row), episodes("1,02/09/2022,S,V2,N1,U6,PR1,10/10/2022,X1,\n1,05/10/2022,L,C1,N1,U6,PR1,,,\n"),
          reviews(review_rows)},
         {"episodes.csv:3:DECOM WM-OVERLAP"}},
        {"an episode that was never ended",
         {header(header_row), episodes(episode_row + "1,05/10/2022,L,C1,N1,U6,PR1,,,\n"), reviews(review_rows)},
         {"episodes.csv:3:DECOM WM-OVERLAP"}},
        {"an episode before the birth",
         {header("1,1,03/09/2022,WBRI,UN1,,\n"), episodes(episode_row),
          reviews("1,,28/09/2022,PN0\n1,,28/12/2022,PN0\n")},
         {"episodes.csv:2:DECOM 302"}},
        {"two birthdays",
         {header(header_row), episodes(episode_row), reviews(review_rows),
          unaccompanied("1,1,02/06/2010,01/06/2028\n")},
         {"uasc.csv:2:DOB WM-TWO-BIRTHDAYS"}},
        {"no birthday at all",
         {episodes(episode_row), reviews("1,,28/09/2022,PN1\n1,,28/12/2022,PN1\n")},
         {"episodes.csv:2:CHILD WM-NO-BIRTHDAY"}},
        {"a review after the eighteenth birthday",
         {header("1,1,01/03/2005,WBRI,UN1,,\n"), episodes(episode_row),
          reviews("1,,28/09/2022,PN1\n1,,28/12/2022,PN1\n1,,20/03/2023,PN1\n")},
         {"reviews.csv:4:REVIEW WM-AFTER-18"}},
        {"an allocation of nobody, and two of one child",
         {header(header_row), episodes(episode_row), reviews(review_rows),
          allocations("1,I1,Ada Moss,,North,,\n1,I2,Bo Reed,,North,,\n2,I1,Ada Moss,,North,,\n")},
         {"allocations.csv:3:CHILD WM-TWO-ALLOCATIONS", "allocations.csv:4:CHILD WM-UNKNOWN-CHILD"}},
    };
    for (auto const& fault : faults) {
        CAPTURE(fault.because);
        CHECK(joined(problems_of(fault.files, asked)) == joined(fault.problems));
    }
}

TEST_CASE("an episode that was open and is not in the next year's return has vanished")
{
    auto const found = problems_of(
        {episodes("1,02/09/2022,S,V2,N1,U6,PR1,,,\n2,02/09/2022,S,V2,N1,U6,PR1,02/10/2022,E4A,\n", "2022.csv"),
         episodes("3,02/09/2023,S,V2,N1,U6,PR1,02/10/2023,E4A,\n", "2023.csv"),
         reviews("1,01/06/2010,28/09/2022,PN1\n2,01/06/2010,28/09/2022,PN1\n")},
        asked);
    CHECK(has(found, "2022.csv:2:DECOM WM-VANISHED"));
    CHECK_FALSE(has(found, "2022.csv:3:DECOM WM-VANISHED"));
}

TEST_CASE("what was due before the first year given is not called missing")
{
    // Looked after for years; this year's return alone.
    auto const found = problems_of({header(header_row), episodes("1,02/09/2019,P,C2,N1,U4,PR1,,,\n"),
                                    reviews("1,01/06/2010,28/09/2022,PN1\n1,01/06/2010,10/01/2023,PN1\n")},
                                   asked);
    CHECK(joined(found) == "");
}

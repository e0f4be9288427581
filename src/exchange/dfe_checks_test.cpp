#include "exchange/testing/written_return.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace waymark::testing;
using namespace std::chrono;

namespace {

constexpr TimetableQuestion asked{2023y / March / 31d, std::nullopt, 2024y / June / 1d};

std::string const header_row = "1,1,01/06/2010,WBRI,UN1,,\n";
std::string const episode_row = "1,02/09/2022,S,V2,N1,U6,PR1,,,\n";
std::string const review_row = "1,01/06/2010,28/09/2022,PN1\n1,01/06/2010,28/12/2022,PN1\n";

/// Those of the problems whose rule is a number, or INT and a number.
std::vector<std::string> dfe_problems(std::vector<GivenFile> const& files)
{
    auto found = problems_of(files, asked);
    std::erase_if(found, [](std::string const& problem) { return problem.find(" WM-") != std::string::npos; });
    return found;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("a return without a fault has none")
{
    CHECK(problems_of({header(header_row), episodes(episode_row), reviews(review_row)}, asked).empty());
}

TEST_CASE("INT08: a child in the reviews who is not in the header of that year")
{
    CHECK(
        dfe_problems({header("2,1,01/06/2010,WBRI,UN1,,\n"), episodes(episode_row + "2,02/09/2022,S,V2,N1,U6,PR1,,,\n"),
                      reviews("1,01/06/2010,28/09/2022,PN1\n")}) == Problems{"reviews.csv:2:CHILD INT08"});
    // Without a header nobody can say.
    CHECK(dfe_problems({episodes(episode_row), reviews(review_row)}).empty());
}

TEST_CASE("INT08 keeps leading zeros: 01 is not 1")
{
    CHECK(dfe_problems({header("01,1,01/06/2010,WBRI,UN1,,\n"), episodes("01,02/09/2022,S,V2,N1,U6,PR1,,,\n"),
                        reviews("1,01/06/2010,28/09/2022,PN1\n")}) ==
          Problems{"reviews.csv:2:CHILD 1012", "reviews.csv:2:CHILD INT08"});
}

TEST_CASE("INT17: a date of birth in the reviews that is not the header's")
{
    CHECK(dfe_problems({header(header_row), episodes(episode_row),
                        reviews("1,02/06/2010,28/09/2022,PN1\n1,,28/12/2022,PN1\n")}) ==
          Problems{"reviews.csv:2:DOB INT17"});
    CHECK(dfe_problems({header(header_row), episodes(episode_row), reviews("1,1/6/2010,28/09/2022,PN1\n")}).empty());
}

TEST_CASE("1012: a review of a child without an episode in the return of that year")
{
    CHECK(dfe_problems({header(header_row + "2,1,01/06/2010,WBRI,UN1,,\n"), episodes(episode_row),
                        reviews(review_row + "2,01/06/2010,28/09/2022,PN1\n")}) ==
          Problems{"reviews.csv:4:CHILD 1012"});
}

TEST_CASE("1012, INT08 and INT17 look at the files of the review's own year")
{
    std::vector<GivenFile> const two_years{
        written("2022/header.csv", "CHILD,SEX,DOB,ETHNIC\n1,1,01/06/2010,WBRI\n"),
        episodes("1,02/09/2022,S,V2,N1,U6,PR1,01/12/2022,E4A,\n", "2022/episodes.csv"),
        written("2023/header.csv", "CHILD,SEX,DOB,ETHNIC\n2,1,01/06/2011,WBRI\n"),
        episodes("2,02/09/2023,S,V2,N1,U6,PR1,01/12/2023,E4A,\n", "2023/episodes.csv"),
        reviews("1,01/06/2010,28/09/2023,PN1\n2,01/06/2011,28/09/2023,PN1\n", "2023/reviews.csv")};
    CHECK(dfe_problems(two_years) == Problems{"2023/reviews.csv:2:CHILD 1012", "2023/reviews.csv:2:CHILD INT08"});
}

TEST_CASE("399: every row of a child with short breaks alone who has a review or MOTHER")
{
    std::string const short_breaks = "1,02/09/2022,S,V4,N2,U6,PR1,,,\n";
    CHECK(dfe_problems({header(header_row), episodes(short_breaks), reviews("1,01/06/2010,28/09/2022,PN1\n")}) ==
          Problems{"header.csv:2:MOTHER 399", "episodes.csv:2:LS 399", "reviews.csv:2:REVIEW 399"});
    CHECK(dfe_problems({header("1,2,01/06/2010,WBRI,UN1,0,\n"), episodes(short_breaks),
                        reviews("2,01/06/2010,28/09/2022,PN1\n")})
              .size() == 4);  // and 1012 and INT08 for the other child
    std::string const and_another = "1,02/09/2022,S,V3,N2,U6,PR1,04/09/2022,X1,\n1,04/09/2022,L,V2,N2,U6,PR1,,,\n";
    CHECK(dfe_problems({header(header_row), episodes(and_another), reviews("1,01/06/2010,28/09/2022,PN1\n")}).empty());
}

TEST_CASE("INT32: a child twice in one header")
{
    CHECK(dfe_problems({header(header_row + header_row), episodes(episode_row), reviews(review_row)}) ==
          Problems{"header.csv:3:CHILD INT32"});
}

TEST_CASE("101 and 146: codes that another year has")
{
    CHECK(
        dfe_problems({header("1,M,01/06/2010,WBRI,UN1,,\n"), episodes("1,02/09/2022,S,V2,N1,K3,PR1,01/12/2022,E4A,\n"),
                      reviews("1,01/06/2010,28/09/2022,PN1\n")}) ==
        Problems{"header.csv:2:SEX 101", "episodes.csv:2:PLACE 146"});
}

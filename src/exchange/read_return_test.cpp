#include "exchange/child_in_return.h"
#include "exchange/testing/written_return.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace waymark;
using namespace waymark::testing;
using namespace std::chrono;

namespace {

constexpr Date today = 2024y / June / 1d;

std::string const open_in_2022 = "1,02/09/2022,S,V2,N1,U6,PR1,,,\n"
                                 "2,01/05/2022,S,V2,N1,U6,PR1,01/06/2022,E4A,\n";
std::string const closed_in_2023 = "1,02/09/2022,S,V2,N1,U6,PR1,05/05/2023,X1,PLACE\n"
                                   "1,05/05/2023,P,V2,N1,U6,PR1,,,\n"
                                   "3,01/05/2023,S,V2,N1,U6,PR1,01/06/2023,E4A,\n";

/// The child with that identifier, put together.
ChildInReturn child(ReturnData const& data, std::string_view identifier)
{
    ChildAssembly assembly{data, today};
    for (ChildNumber number = 0; number < data.children.size(); ++number)
        if (data.children.identifier(number) == identifier) return assembly.of(number);
    FAIL("no such child");
    return {};
}

}  // namespace

TEST_CASE("an episode open in one year's file and closed in the next is one episode, whichever is given first")
{
    for (bool const later_first : {false, true}) {
        CAPTURE(later_first);
        std::vector<GivenFile> files{episodes(open_in_2022, "2022/episodes.csv"),
                                     episodes(closed_in_2023, "2023/episodes.csv")};
        if (later_first) std::swap(files[0], files[1]);
        auto const data = read(files);
        auto const found = child(data, "1");
        REQUIRE(found.episodes.size() == 2);
        CHECK(found.episodes[0].started_on == 2022y / September / 2d);
        CHECK(found.episodes[0].ended_on == 2023y / May / 5d);
        CHECK_FALSE(found.episodes[1].ended_on);
        REQUIRE(found.periods.size() == 1);
        CHECK(found.periods[0].started_on == 2022y / September / 2d);
    }
}

TEST_CASE("a review in two years' files is one review")
{
    auto const data = read({reviews("1,01/06/2010,31/03/2023,PN1\n1,01/06/2010,05/10/2022,PN6\n", "2022/reviews.csv"),
                            reviews("1,01/06/2010,31/03/2023,PN1\n1,01/06/2010,05/10/2023,PN6\n"
                                    "1,01/06/2010,06/02/2024,PN6\n",
                                    "2023/reviews.csv")});
    auto const found = child(data, "1");
    REQUIRE(found.reviews.size() == 4);
    CHECK(found.reviews[0].held_on == 2022y / October / 5d);
    CHECK(found.reviews[1].held_on == 2023y / March / 31d);
    CHECK(found.reviews[1].participation == Participation::AttendsAndSpeaks);
}

TEST_CASE("what the latest year says of a child counts")
{
    auto header_of = [](std::string name, std::string const& rows) {
        return written(std::move(name), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + rows);
    };
    auto const data = read({header_of("2023/header.csv", "1,1,02/06/2010,MWBC,UN2,,\n3,2,01/01/2012,WBRI,UN1,0,\n"),
                            header_of("2022/header.csv", "1,1,01/06/2010,NOBT,UN1,,\n2,2,01/01/2011,WBRI,UN1,0,\n"),
                            episodes(open_in_2022, "2022/episodes.csv"), episodes(closed_in_2023, "2023/episodes.csv"),
                            unaccompanied("1,1,02/06/2010,02/06/2028\n")});
    auto const found = child(data, "1");
    CHECK(found.born_on == 2010y / June / 2d);
    CHECK(found.ethnicity == "MWBC");
    CHECK(found.unique_pupil_number == "UN2");
    CHECK(found.sex == Sex::Male);
    CHECK(found.is_unaccompanied);
    CHECK(found.asylum_status_ends_on == 2028y / June / 2d);
}

TEST_CASE("each file's year is told by its days, and a header's by whose children it has")
{
    auto const data = read({header("1,1,01/06/2010,WBRI,UN1,,\n2,2,01/01/2011,WBRI,UN1,0,\n"),
                            episodes(open_in_2022, "2022/episodes.csv"), episodes(closed_in_2023, "2023/episodes.csv"),
                            reviews("1,01/06/2010,05/10/2023,PN1\n")});
    CHECK(data.files[0].years->name() == "2022-23");
    CHECK(data.files[1].years->name() == "2022-23");
    CHECK(data.files[2].years->name() == "2023-24");
    CHECK(data.files[3].years->name() == "2023-24");
    CHECK(data.last_year == ReportingYear{2023});
}

TEST_CASE("the records begin with the first of the unbroken run of years whose reviews were given")
{
    auto const of = [](int year) {
        return reviews("1,01/06/2010,05/10/" + std::to_string(year) + ",PN1\n", std::to_string(year) + ".csv");
    };
    CHECK(read({of(2022)}).records_begin_on == 2022y / April / 1d);
    CHECK(read({of(2022), of(2020), of(2021)}).records_begin_on == 2020y / April / 1d);
    CHECK(read({of(2022), of(2019), of(2021)}).records_begin_on == 2021y / April / 1d);
    CHECK_FALSE(read({episodes(open_in_2022)}).records_begin_on);
}

TEST_CASE("of two files of one kind and year the second is refused, and its rows are in nothing")
{
    auto const data = read({reviews("1,01/06/2010,05/10/2022,PN1\n", "a.csv"),
                            reviews("1,01/06/2010,06/10/2022,PN1\n", "b.csv"), episodes(open_in_2022)});
    CHECK_FALSE(data.files[0].is_refused);
    CHECK(data.files[1].is_refused);
    REQUIRE(data.problems.size() == 1);
    CHECK(message_of(data.problems[0]) ==
          "This file and a.csv are of the same kind and the same year. Give one of them.");
    CHECK(child(data, "1").reviews.size() == 1);
}

TEST_CASE("a bad file among good ones is refused by itself")
{
    auto const data = read({written("picture.csv", "\x89PNG\r\n\x1A\n"), episodes(open_in_2022)});
    CHECK(data.files[0].is_refused);
    CHECK(data.has_usable(FileKind::Episodes));
    CHECK(data.children.size() == 2);
}

TEST_CASE("a child's rows need not stand together in a file")
{
    auto const data = read({reviews("1,,05/10/2022,PN1\n2,,06/10/2022,PN1\n1,,04/01/2023,PN2\n2,,07/01/2023,PN1\n"
                                    "1,,04/03/2023,PN3\n")});
    CHECK(child(data, "1").reviews.size() == 3);
    CHECK(child(data, "2").reviews.size() == 2);
}

TEST_CASE("what has not happened yet is left out")
{
    auto const data = read({reviews("1,,05/10/2023,PN1\n1,,05/10/2024,PN1\n"),
                            episodes("1,02/09/2022,S,V2,N1,U6,PR1,05/05/2023,X1,\n1,05/05/2025,S,V2,N1,U6,PR1,,,\n")});
    auto const found = child(data, "1");
    CHECK(found.reviews.size() == 1);
    CHECK(found.left_out.size() == 1);
    CHECK(found.episodes.size() == 1);
}

TEST_CASE("a folder, a missing file and a file given twice are given files that cannot be used")
{
    auto const files = given_files({"src", "no such file.csv", "CMakeLists.txt", "./CMakeLists.txt"});
    CHECK(files[0].why_unreadable == "it is a folder, so give the files in it");
    CHECK(files[1].why_unreadable == "there is no such file");
    CHECK(files[2].why_unreadable.empty());
    CHECK_FALSE(files[2].is_given_twice);
    CHECK(files[3].is_given_twice);
}

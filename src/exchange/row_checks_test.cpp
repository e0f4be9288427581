#include "exchange/testing/written_return.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace waymark::testing;

namespace {

struct RowCase {
    std::string_view because;
    std::string row;
    std::vector<std::string> problems;  // "COLUMN rule"
};

std::vector<std::string> told(GivenFile const& file)
{
    ReadingProgress progress;
    std::vector<std::string> problems;
    auto const rows = read_return_file(file, 0, progress);
    for (auto const& problem : rows.problems.found())
        problems.push_back(std::string{name_of(problem.column)} + " " + std::string{code_of(problem.check)});
    return problems;
}

}  // namespace

TEST_CASE("a review row by itself: 166, 167, 440 and 441 as the DfE's own checks have them")
{
    RowCase const rows[] = {
        {"nothing wrong", "1,01/06/2010,10/05/2022,PN1", {}},
        {"166: no zeros needed", "1,01/06/2010,1/5/2022,PN1", {}},
        {"166: blank date, and 167 for a code without it", "1,01/06/2010,,PN1", {"REVIEW 166", "REVIEW_CODE 167"}},
        {"166: both blank is one problem", "1,01/06/2010,,", {"REVIEW 166"}},
        {"166: no such day; 167 looks at the text alone", "1,01/06/2010,31/02/2022,PN1", {"REVIEW 166"}},
        {"166: year first", "1,01/06/2010,2022-05-10,PN1", {"REVIEW 166"}},
        {"166: half a year", "1,01/06/2010,10/05/22,PN1", {"REVIEW 166"}},
        {"166: a space", "1,01/06/2010, 10/05/2022,PN1", {"REVIEW 166"}},
        {"166: a time of day", "1,01/06/2010,10/05/2022 00:00,PN1", {"REVIEW 166"}},
        {"166: text", "1,01/06/2010,NULL,NULL", {"REVIEW 166", "REVIEW_CODE 167"}},
        {"166: too long ago for the DfE's checks", "1,,10/05/1025,PN1", {"REVIEW 166"}},
        {"167: no code", "1,01/06/2010,10/05/2022,", {"REVIEW_CODE 167"}},
        {"167: no such code", "1,01/06/2010,10/05/2022,PN8", {"REVIEW_CODE 167"}},
        {"167: lower case will do", "1,01/06/2010,10/05/2022,pn1", {}},
        {"167: a space will not", "1,01/06/2010,10/05/2022,PN1 ", {"REVIEW_CODE 167"}},
        {"440: the day after the fourth birthday", "1,10/05/2018,11/05/2022,PN0", {"REVIEW_CODE 440"}},
        {"440 and 441: on the fourth birthday both pass", "1,10/05/2018,10/05/2022,PN0", {}},
        {"the same with PN1", "1,10/05/2018,10/05/2022,PN1", {}},
        {"441: the day before", "1,10/05/2018,09/05/2022,PN7", {"REVIEW_CODE 441"}},
        {"441: born on 29 February", "1,29/02/2020,28/02/2024,PN1", {"REVIEW_CODE 441"}},
        {"440: born on 29 February", "1,29/02/2020,01/03/2024,PN0", {"REVIEW_CODE 440"}},
        {"without a birthday neither is judged", "1,,10/05/2022,PN0", {}},
        {"a birthday that is no day", "1,31/06/2010,10/05/2022,PN1", {"DOB WM-NO-SUCH-DAY"}},
        {"no child", ",01/06/2010,10/05/2022,PN1", {"CHILD WM-NO-CHILD"}},
        {"a column too many", "1,01/06/2010,10/05/2022,PN1,x", {" WM-ROW-SHAPE"}},
        {"empty columns at the end do no harm", "1,01/06/2010,10/05/2022,PN1,,", {}},
        {"a column too few", "1,01/06/2010,10/05/2022", {" WM-ROW-SHAPE"}},
        {"the heading again", "CHILD,DOB,REVIEW,REVIEW_CODE", {" WM-HEADING-AGAIN"}},
        {"a row of empty cells is no row", ",,,", {}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(joined(told(reviews(row.row + "\n9,01/06/2010,10/05/2022,PN1\n"))) == joined(row.problems));
    }
}

TEST_CASE("an episode row by itself")
{
    RowCase const rows[] = {
        {"nothing wrong, still open", "1,02/09/2022,S,V2,N1,U6,PR1,,,", {}},
        {"nothing wrong, ended", "1,02/09/2022,S,V2,N1,U6,PR1,01/12/2022,X1,PLACE", {}},
        {"141", "1,31/09/2022,S,V2,N1,U6,PR1,,,", {"DECOM 141"}},
        {"no start", "1,,S,V2,N1,U6,PR1,,,", {"DECOM WM-NO-START"}},
        {"143", "1,02/09/2022,Q,V2,N1,U6,PR1,,,", {"RNE 143"}},
        {"143: blank passes", "1,02/09/2022,,V2,N1,U6,PR1,,,", {}},
        {"144", "1,02/09/2022,S,V9,N1,U6,PR1,,,", {"LS 144"}},
        {"no status", "1,02/09/2022,S,,N1,U6,PR1,,,", {"LS WM-NO-STATUS"}},
        {"145", "1,02/09/2022,S,V2,N9,U6,PR1,,,", {"CIN 145"}},
        {"146", "1,02/09/2022,S,V2,N1,U9,PR1,,,", {"PLACE 146"}},
        {"147, and 148 is not judged", "1,02/09/2022,S,V2,N1,U6,PR1,31/11/2022,X1,", {"DEC 147"}},
        {"148: an end without a reason", "1,02/09/2022,S,V2,N1,U6,PR1,01/12/2022,,", {"DEC 148"}},
        {"148: a reason without an end", "1,02/09/2022,S,V2,N1,U6,PR1,,X1,", {"REC 148"}},
        {"149", "1,02/09/2022,S,V2,N1,U6,PR1,01/12/2022,E1,", {"REC 149"}},
        {"178", "1,02/09/2022,S,V2,N1,U6,PR9,,,", {"PLACE_PROVIDER 178"}},
        {"355", "1,02/09/2022,S,V2,N1,U6,PR1,02/09/2022,E8,", {"DEC 355"}},
        {"356", "1,02/09/2022,S,V2,N1,U6,PR1,01/09/2022,E8,", {"DEC 356"}},
        {"1009", "1,02/09/2022,S,V2,N1,U6,PR1,01/12/2022,X1,WHIM", {"REASON_PLACE_CHANGE 1009"}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(joined(told(episodes(row.row + "\n9,02/09/2022,S,V2,N1,U6,PR1,,,\n"))) == joined(row.problems));
    }
}

TEST_CASE("a header row by itself")
{
    RowCase const rows[] = {
        {"nothing wrong", "1,1,01/06/2010,WBRI,UN1,,", {}},
        {"101", "1,9,01/06/2010,WBRI,UN1,,", {"SEX 101"}},
        {"102: blank", "1,1,,WBRI,UN1,,", {"DOB 102"}},
        {"102: no such day", "1,1,30/02/2010,WBRI,UN1,,", {"DOB 102"}},
        {"103", "1,1,01/06/2010,GREEN,UN1,,", {"ETHNIC 103"}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(joined(told(header(row.row + "\n9,1,01/06/2010,WBRI,UN1,,\n"))) == joined(row.problems));
    }
}

TEST_CASE("the value is kept as it was received")
{
    ReadingProgress progress;
    auto const read = read_return_file(reviews("007,01/06/2010, 1/5/2022,\"P,1\"\n"), 0, progress);
    REQUIRE(read.problems.found().size() == 2);
    CHECK(read.problems.found()[0].value == " 1/5/2022");
    CHECK(read.problems.found()[0].line == 2);
    CHECK(read.problems.found()[1].value == "P,1");
}

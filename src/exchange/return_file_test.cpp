#include "exchange/return_file.h"
#include "platform/text.h"

#include <doctest/doctest.h>

using namespace waymark;

namespace {
struct Recognised {
    Heading heading;
    std::vector<Problem> problems;
};
Recognised recognise(std::string_view line)
{
    FileProblems problems{0};
    auto const cells = split(line, ',');
    Heading const heading{cells, problems};
    return {heading, problems.found()};
}
}  // namespace

TEST_CASE("a file is told by the set of its columns, in any order and any case")
{
    struct {
        std::string_view line;
        FileKind kind;
        std::string_view another_table;
    } const files[] = {
        {"CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", FileKind::Header, ""},
        {"CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
         FileKind::Episodes, ""},
        {"CHILD,DOB,REVIEW,REVIEW_CODE", FileKind::Reviews, ""},
        {"CHILD,SEX,DOB,DUC", FileKind::Unaccompanied, ""},
        {"CHILD,IRO,TEAM,SOCIAL_WORKER", FileKind::Allocations, ""},
        {"CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK", FileKind::AnotherTable, "oc2"},
        {"CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", FileKind::AnotherTable, "oc3"},
        {"CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR", FileKind::AnotherTable, "ad1"},
        {"CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED", FileKind::AnotherTable,
         "placed_for_adoption"},
        {"CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM", FileKind::AnotherTable, "previous_permanence"},
        {"CHILD,DOB,MISSING,MIS_START,MIS_END", FileKind::AnotherTable, "missing"},
        {"CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", FileKind::AnotherTable, "sw_episodes"},
        {"CHILD,DOB,DOLO_START,DOLO_END", FileKind::AnotherTable, "DoLo"},
        {" review_code , Review,dob,child", FileKind::Reviews, ""},
        {"REVIEW,CHILD", FileKind::Reviews, ""},
        {"CHILD,DOB", FileKind::Unknown, ""},
        {"name,amount", FileKind::Unknown, ""},
    };
    for (auto const& file : files) {
        CAPTURE(file.line);
        auto const found = recognise(file.line);
        CHECK(found.heading.kind() == file.kind);
        CHECK(found.heading.another_table() == file.another_table);
    }
}

TEST_CASE("what is wrong with a heading is said with the column's name")
{
    struct {
        std::string_view because, line, code, part_of_message;
    } const cases[] = {
        {"a needed column", "CHILD,DECOM,RNE,LS,REC,PLACE", "WM-COLUMN-MISSING",
         "episodes file, but it has no column DEC"},
        {"a column whose loss matters", "CHILD,DECOM,RNE,LS,DEC,REC", "WM-OPTIONAL-COLUMN", "no column PLACE, so"},
        {"an extra column", "CHILD,DOB,REVIEW,REVIEW_CODE,NOTES", "WM-EXTRA-COLUMN", "does not use this column"},
        {"a column twice", "CHILD,DOB,REVIEW,REVIEW,REVIEW_CODE", "WM-COLUMN-TWICE", "column REVIEW twice"},
        {"another file", "name,amount", "WM-UNKNOWN-FILE", "does not know this file"},
        {"semicolons", "CHILD;DOB;REVIEW", "WM-UNKNOWN-FILE", "not separated by commas"},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        auto const found = recognise(row.line);
        REQUIRE(found.problems.size() == 1);
        CHECK(code_of(found.problems[0].check) == row.code);
        CHECK(message_of(found.problems[0]).find(row.part_of_message) != std::string::npos);
    }
}

TEST_CASE("a row's cells are found by their column, and a column that is not there is blank")
{
    auto const found = recognise("REVIEW,CHILD");
    std::vector<std::string_view> const row{"01/02/2023", "007"};
    RowCells const cells{row, found.heading, 12};
    CHECK(cells[Column::Child] == "007");
    CHECK(cells[Column::Review] == "01/02/2023");
    CHECK(cells[Column::ReviewCode].empty());
}

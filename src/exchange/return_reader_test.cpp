#include "exchange/testing/written_return.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sys/resource.h>

using namespace waymark;
using namespace waymark::testing;
using namespace std::string_literals;

namespace {
FileRows read_file(GivenFile const& file)
{
    ReadingProgress progress;
    return read_return_file(file, 0, progress);
}
}  // namespace

TEST_CASE("a file that cannot be used is refused with its reason")
{
    struct {
        std::string_view because;
        std::string bytes;
        std::string_view code;
    } const files[] = {
        {"empty", "", "WM-EMPTY"},
        {"blank lines alone", "\n\n", "WM-EMPTY"},
        {"a heading and no rows", "CHILD,DOB,REVIEW,REVIEW_CODE\n", "WM-NO-ROWS"},
        {"a heading and blank rows", "CHILD,DOB,REVIEW,REVIEW_CODE\n,,,\n\n", "WM-NO-ROWS"},
        {"a picture", "\x89PNG\r\n\x1A\n"s, "WM-NOT-CSV"},
        {"another file", "name,amount\nx,1\n", "WM-UNKNOWN-FILE"},
        {"tabs", "CHILD\tDOB\tREVIEW\n1\t2\t3\n", "WM-UNKNOWN-FILE"},
        {"a needed column is missing", "DOB,REVIEW,REVIEW_CODE\n1,2,3\n", "WM-COLUMN-MISSING"},
        {"two columns of one name", "CHILD,DOB,REVIEW,REVIEW_CODE,REVIEW\n1,2,3,4,5\n", "WM-COLUMN-TWICE"},
        {"a quotation mark never closed", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,\"2,3\n", "WM-CUT-OFF"},
        {"cut off in a row", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,02/02/2010,01/0", "WM-CUT-OFF"},
        {"a NUL byte", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,\0,3,4\n"s, "WM-NOT-TEXT"},
        {"an endless line", "CHILD,DOB,REVIEW,REVIEW_CODE\n" + std::string(3'000'000, 'x'), "WM-ROW-TOO-LONG"},
    };
    for (auto const& file : files) {
        CAPTURE(file.because);
        auto const read = read_file(written("file.csv", file.bytes));
        CHECK(read.is_refused);
        REQUIRE_FALSE(read.problems.found().empty());
        CHECK(code_of(read.problems.found().back().check) == file.code);
        CHECK(read.reviews.empty());
    }
}

TEST_CASE("what a person's machine does to a file does no harm to it")
{
    std::string const plain = "CHILD,DOB,REVIEW,REVIEW_CODE\n01,01/06/2010,10/05/2022,PN1\n";
    struct {
        std::string_view because;
        std::string bytes;
    } const files[] = {
        {"as it should be", plain},
        {"byte order mark", "\xEF\xBB\xBF" + plain},
        {"CRLF", "CHILD,DOB,REVIEW,REVIEW_CODE\r\n01,01/06/2010,10/05/2022,PN1\r\n"},
        {"quotation marks",
         "\"CHILD\",\"DOB\",\"REVIEW\",\"REVIEW_CODE\"\n\"01\",\"01/06/2010\",\"10/05/2022\",\"PN1\"\n"},
        {"another order and case", " review_code,Child,REVIEW,dob\nPN1,01,10/05/2022,01/06/2010\n"},
        {"an extra column", "CHILD,DOB,REVIEW,REVIEW_CODE,Notes\n01,01/06/2010,10/05/2022,PN1,\"a, b\"\n"},
        {"blank lines", "\nCHILD,DOB,REVIEW,REVIEW_CODE\n\n,,,\n01,01/06/2010,10/05/2022,PN1\n\n"},
        {"no last line end", "CHILD,DOB,REVIEW,REVIEW_CODE\n01,01/06/2010,10/05/2022,PN1"},
        {"spaces round the identifier", "CHILD,DOB,REVIEW,REVIEW_CODE\n 01 ,01/06/2010,10/05/2022,PN1\n"},
    };
    for (auto const& file : files) {
        CAPTURE(file.because);
        auto const read = read_file(written("reviews.csv", file.bytes));
        CHECK_FALSE(read.is_refused);
        REQUIRE(read.reviews.size() == 1);
        CHECK(read.children.identifier(0) == "01");
        CHECK(read.reviews[0].held.text() == "10/05/2022");
        CHECK(read.reviews[0].participation.text() == "PN1");
    }
}

TEST_CASE("a year without unaccompanied children has a file of a heading alone")
{
    CHECK_FALSE(read_file(unaccompanied("")).is_refused);
    CHECK(read_file(episodes("")).is_refused);
}

TEST_CASE("another table of the return is passed over")
{
    auto const read = read_file(written("oc2.csv", "CHILD,DOB,SDQ_SCORE\n1,01/02/2010,12\n"));
    CHECK(read.kind == FileKind::AnotherTable);
    CHECK(read.another_table == "oc2");
    CHECK_FALSE(read.is_refused);
    CHECK(read.problems.found().empty());
}

TEST_CASE("a file cut off at any byte is read or refused, never half believed in silence")
{
    std::string const whole = "\xEF\xBB\xBF"
                              "CHILD,DOB,REVIEW,REVIEW_CODE,IRO\r\n"
                              "01,01/06/2010,10/05/2022,PN1,\"Moss, Ada\"\r\n"
                              "\r\n"
                              "02,01/06/2011,11/05/2022,PN6,Zo\xC3\xAB \"Z\" Hale\r\n"
                              "03,01/06/2012,12/05/2022,PN7,\"two\r\nlines \"\"here\"\"\"\r\n";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        CAPTURE(length);
        auto const read = read_file(written("reviews.csv", whole.substr(0, length)));
        bool const is_told = !read.problems.found().empty();
        CHECK((is_told || read.reviews.size() <= 3));
        for (auto const& problem : read.problems.found()) CHECK_FALSE(message_of(problem).empty());
        if (read.is_refused) CHECK(is_told);
    }
}

TEST_CASE("a row cut off by the end of a file of any kind refuses the file with its line and how much of it is there")
{
    GivenFile (*const kinds[])(std::string const&) = {header, unaccompanied, allocations};
    char const* const rows[] = {"01,1,01/06/2010,WBRI,UN5,,\n02,2,01/07/2011,WBRI,UN5,0,\n",
                                "01,1,01/06/2010,01/06/2028\n02,2,01/07/2011,01/07/2029\n",
                                "01,I1,Moss,moss@example.org,North,S1,Hale\n02,I2,Vale,v@example.org,South,S2,Oak\n"};
    for (std::size_t kind = 0; kind < 3; ++kind) {
        std::string const whole = rows[kind];
        auto const columns = std::count(whole.begin(), whole.end(), ',') / 2;
        for (std::size_t length = 1; length < whole.size(); ++length) {
            auto const cut = whole.substr(0, length);
            auto const last_row = cut.substr(cut.rfind('\n') + 1);
            CAPTURE(cut);
            auto const read = read_file(kinds[kind](cut));
            bool const is_short = std::count(last_row.begin(), last_row.end(), ',') < columns && !last_row.empty();
            if (last_row.find('\n') != std::string::npos || !is_short) continue;
            CHECK(read.is_refused);
            CHECK(message_of(read.problems.found().back()).starts_with("The file is cut off here: its last row has "));
        }
    }
}

TEST_CASE("a quotation mark never closed is said to be so")
{
    auto const read = read_file(reviews("01,\"01/06/2010,10/05/2022,PN1\n"));
    REQUIRE(read.is_refused);
    CHECK(message_of(read.problems.found().back()) ==
          "The file is cut off here: a quotation mark is opened and never closed. Export the file again.");
}

TEST_CASE("a file of any size is read in the memory of a few rows")
{
    constexpr std::uint64_t size = 128ULL << 20;
    std::string const heading = "CHILD,DOB,REVIEW,REVIEW_CODE,NOTES\n";
    std::string const row = "01,01/06/2010,10/05/2022,PN1," + std::string(CsvReader::longest_row - 100, 'x') + "\n";
    std::uint64_t given = 0;
    GivenFile file;
    file.name = "reviews.csv";
    file.bytes = [&](std::span<char> into) {
        auto const count = std::min<std::uint64_t>(into.size(), size - given);
        for (std::uint64_t i = 0; i < count;) {
            auto const at = given + i;
            auto const text = at < heading.size() ? std::string_view{heading}.substr(at)
                                                  : std::string_view{row}.substr((at - heading.size()) % row.size());
            auto const taken = std::min<std::uint64_t>(text.size(), count - i);
            std::copy_n(text.begin(), taken, into.begin() + static_cast<std::ptrdiff_t>(i));
            i += taken;
        }
        given += count;
        return static_cast<std::ptrdiff_t>(count);
    };
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    auto const read = read_file(file);
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    CHECK(given == size);
    CHECK(read.row_count == (size - heading.size() + row.size() - 1) / row.size());
    CHECK(after.ru_maxrss - before.ru_maxrss < 16 * 1024);  // KiB
}

TEST_CASE("a million problems end the reading of a file")
{
    std::string rows;
    for (std::size_t i = 0; i <= FileProblems::most / 2 + 1; ++i) rows += "1,,x,y\n";
    auto const read = read_file(reviews(rows));
    CHECK(read.is_refused);
    CHECK(code_of(read.problems.found().back().check) == "WM-TOO-MANY-PROBLEMS");
}

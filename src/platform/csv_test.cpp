#include "platform/csv.h"
#include "platform/csv_marks.h"
#include "platform/text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <sstream>

using namespace waymark;

namespace {

struct Row {
    std::size_t line;
    std::vector<std::string> fields;
    friend bool operator==(Row const&, Row const&) = default;
};

struct Rows {
    std::vector<Row> rows;
    std::optional<CsvFault> fault;
    std::size_t fault_line = 0;
    bool ends_without_line_end = false;
};

Rows read_all(ByteSource source)
{
    Rows read;
    CsvReader reader{std::move(source)};
    while (reader.next()) {
        read.rows.push_back({reader.line(), {reader.fields().begin(), reader.fields().end()}});
        read.ends_without_line_end = reader.ends_without_line_end();
    }
    read.fault = reader.fault();
    if (read.fault) read.fault_line = reader.line();
    return read;
}

Rows read_all(std::string_view text) { return read_all(bytes_of(text)); }

/// Hands the text over a few bytes at a time, as a slow pipe does.
ByteSource bytes_in_pieces(std::string_view text, std::size_t size)
{
    return [whole = bytes_of(text), size](std::span<char> into) {
        return whole(into.subspan(0, std::min(size, into.size())));
    };
}

}  // namespace

TEST_CASE("rows are read whatever ends their lines")
{
    for (std::string_view const text : {"CHILD,DOB\n01,02/03/2015\n", "CHILD,DOB\r\n01,02/03/2015\r\n",
                                        "CHILD,DOB\r01,02/03/2015\r", "CHILD,DOB\n01,02/03/2015",
                                        "\xEF\xBB\xBF"
                                        "CHILD,DOB\n01,02/03/2015\n"}) {
        CAPTURE(text);
        auto const read = read_all(text);
        CHECK_FALSE(read.fault);
        CHECK(read.rows == std::vector<Row>{{1, {"CHILD", "DOB"}}, {2, {"01", "02/03/2015"}}});
    }
}

TEST_CASE("quotation marks are taken off and what they protect is kept")
{
    struct {
        std::string_view because, text;
        std::vector<std::string> fields;
    } const cases[] = {
        {"a comma", "\"Moss, Ada\",2\n", {"Moss, Ada", "2"}},
        {"a doubled mark", "\"Ada \"\"A\"\" Moss\",2\n", {"Ada \"A\" Moss", "2"}},
        {"only doubled marks", "\"\"\"\"\"\",2\n", {"\"\"", "2"}},
        {"an empty quoted field", "\"\",2\n", {"", "2"}},
        {"a line end", "\"two\nlines\",2\n", {"two\nlines", "2"}},
        {"a mark inside an unquoted field", "5\" nail,2\n", {"5\" nail", "2"}},
        {"text after the closing mark", "\"a\"b,2\n", {"ab", "2"}},
        {"quoted last field without a line end", "1,\"b\"", {"1", "b"}},
        {"empty fields", ",,\n", {"", "", ""}},
        {"an empty field after a quoted one", "\"a\",\r\n", {"a", ""}},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        auto const read = read_all(row.text);
        CHECK_FALSE(read.fault);
        REQUIRE(read.rows.size() == 1);
        CHECK(read.rows[0].fields == row.fields);
    }
}

TEST_CASE("lines are counted from the heading, blank lines and quoted line ends included")
{
    auto const read = read_all("\n\nA,B\n\n1,\"two\r\nlines\"\n   \n2,x\n");
    CHECK(read.rows == std::vector<Row>{{1, {"A", "B"}}, {3, {"1", "two\r\nlines"}}, {6, {"2", "x"}}});
}

TEST_CASE("a quotation mark that is never closed is a fault on its line, and the rows before it stand")
{
    auto const read = read_all("A,B\n1,x\n2,\"cut of");
    CHECK(read.rows.size() == 2);
    CHECK(read.fault == CsvFault::QuoteNeverClosed);
    CHECK(read.fault_line == 3);
}

TEST_CASE("an open quotation mark at the top of a long file is found without holding the file")
{
    std::string text = "A,B\n\"1,2\n";
    while (text.size() < 4 * CsvReader::longest_row) text += "3,4\n";
    auto const read = read_all(text);
    CHECK(read.fault == CsvFault::QuoteNeverClosed);
    CHECK(read.fault_line == 2);
}

TEST_CASE("a row longer than any return's is a fault, and a long one is not")
{
    std::string const long_field(CsvReader::longest_row - 10, 'x');
    CHECK(read_all("A\n" + long_field + "\n").rows.at(1).fields.at(0) == long_field);
    std::string const endless(3 * CsvReader::longest_row, 'x');
    CHECK(read_all("A\n" + endless).fault == CsvFault::RowTooLong);
}

TEST_CASE("a NUL byte is a fault, inside quotation marks or outside")
{
    using namespace std::string_view_literals;
    CHECK(read_all("A,B\n1,\0\n"sv).fault == CsvFault::NulByte);
    CHECK(read_all("A,B\n1,\"\0\"\n"sv).fault == CsvFault::NulByte);
}

TEST_CASE("the last row says whether a line end follows it")
{
    CHECK(read_all("A,B\n1,2").ends_without_line_end);
    CHECK_FALSE(read_all("A,B\n1,2\n").ends_without_line_end);
    CHECK(read_all("").rows.empty());
    CHECK(read_all("\n\n").rows.empty());
}

TEST_CASE("an accent is the same letter from UTF-8 and from Windows-1252")
{
    CHECK(read_all("IRO\nZo\xC3\xAB\n").rows.at(1).fields.at(0) == "Zo\xC3\xAB");
    CHECK(read_all("IRO\nZo\xEB\n").rows.at(1).fields.at(0) == "Zo\xC3\xAB");
    CHECK(read_all("IRO\nZo\xEB O\x92Hare\n\"Zo\xEB\"\n").rows.at(2).fields.at(0) == "Zo\xC3\xAB");
    CHECK(read_all("IRO\nZo\xC3").rows.at(1).fields.at(0) == "Zo\xC3\x83");  // cut inside a letter: read as it lies
}

TEST_CASE("rows are the same however the bytes arrive")
{
    std::string const text = "CHILD,NAME\r\n1,\"Zo\xC3\xAB, \"\"Z\"\"\"\r\n\r\n2,\xE2\x82\xAC\"x\"\r\n3,\"a\r\nb\"";
    auto const whole = read_all(text);
    CHECK(whole.rows.size() == 4);
    for (std::size_t size = 1; size < text.size(); ++size) {
        CAPTURE(size);
        CHECK(read_all(bytes_in_pieces(text, size)).rows == whole.rows);
    }
}

TEST_CASE("a byte order mark is no part of the heading when it comes a byte at a time")
{
    for (std::size_t const size : {1, 2, 3}) {
        auto const read = read_all(bytes_in_pieces("\xEF\xBB\xBF"
                                                   "CHILD,DOB\n",
                                                   size));
        CHECK(read.rows == std::vector<Row>{{1, {"CHILD", "DOB"}}});
    }
}

TEST_CASE("nothing that a spreadsheet would run is written for people, however it begins")
{
    for (std::string const beginning : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
        std::string line;
        append_csv_field(line, beginning + "cmd|' /C calc'!A0", CsvFor::People);
        CAPTURE(line);
        CHECK((line.front() == '\'' || line.substr(0, 2) == "\"'"));
        std::string exact;
        append_csv_field(exact, beginning + "1", CsvFor::Machines);
        CHECK(exact.find('\'') == std::string::npos);
    }
}

TEST_CASE("rows that straddle the pieces of a large file are whole")
{
    std::string text = "A,B,C\n";
    for (int i = 0; i < 60'000; ++i) text += std::to_string(i) + (i % 7 == 0 ? ",\"x,y\",\"\"\n" : ",z,\n");
    auto const read = read_all(text);
    REQUIRE(read.rows.size() == 60'001);
    bool all_whole = true;
    for (std::size_t i = 1; i < read.rows.size(); ++i) {
        std::vector<std::string> const expected{std::to_string(i - 1), (i - 1) % 7 == 0 ? "x,y" : "z", ""};
        all_whole = all_whole && read.rows[i] == Row{i + 1, expected};
    }
    CHECK(all_whole);
}

TEST_CASE("the marks of a block are those of its letters one by one")
{
    CHECK(rc::check([](std::array<char, csv_block_size> const& block) {
        std::uint64_t expected = 0;
        for (unsigned i = 0; i < csv_block_size; ++i) expected |= std::uint64_t{is_csv_mark(block[i])} << i;
        RC_ASSERT(csv_marks(block.data()) == expected);
    }));
}

TEST_CASE("what is written is read back the same")
{
    CHECK(rc::check([](std::vector<std::vector<std::string>> const& rows) {
        std::ostringstream out;
        CsvWriter writer{out, CsvFor::Machines};
        std::vector<std::vector<std::string>> expected;
        for (auto row : rows) {
            for (auto& field : row)
                for (auto& letter : field)
                    if (letter == '\0' || static_cast<unsigned char>(letter) >= 0x80) letter = '"';
            if (row.empty() || (row.size() == 1 && is_blank(row[0]))) continue;  // a blank line is no row
            writer.row(std::vector<std::string_view>{row.begin(), row.end()});
            expected.push_back(row);
        }
        std::string const text = out.str();
        auto const read = read_all(std::string_view{text});
        RC_ASSERT(read.rows.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) RC_ASSERT(read.rows[i].fields == expected[i]);
    }));
}

TEST_CASE("a cell that a spreadsheet would run is disarmed for people and exact for machines")
{
    struct {
        std::string_view field, for_people, for_machines;
    } const cases[] = {
        {"=1+1", "'=1+1", "=1+1"},
        {"+44", "'+44", "+44"},
        {"-5", "'-5", "-5"},
        {"@SUM(A1)", "'@SUM(A1)", "@SUM(A1)"},
        {"\tx", "'\tx", "\tx"},
        {"\rx", "\"'\rx\"", "\"\rx\""},
        {"=A1,B1", "\"'=A1,B1\"", "\"=A1,B1\""},
        {"Ada Moss", "Ada Moss", "Ada Moss"},
        {"01", "01", "01"},
        {"", "", ""},
    };
    for (auto const& row : cases) {
        CAPTURE(row.field);
        std::string people, machines;
        append_csv_field(people, row.field, CsvFor::People);
        append_csv_field(machines, row.field, CsvFor::Machines);
        CHECK(people == row.for_people);
        CHECK(machines == row.for_machines);
    }
}

TEST_CASE("a file that is not there is an answer, not an accident")
{
    CHECK_FALSE(bytes_of_file("demo/no such file.csv"));
    CHECK_FALSE(read_all(*bytes_of_file("CMakeLists.txt")).fault.has_value());
    CHECK(read_all(*bytes_of_file("src")).fault == CsvFault::CannotBeRead);  // a folder opens and cannot be read
}

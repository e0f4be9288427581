#include "exchange/command/timetable_command.h"
#include "platform/csv.h"
#include "platform/testing/golden.h"
#include "platform/testing/temporary_folder.h"

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

using namespace waymark;
using namespace std::chrono;
namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

struct Shown {
    int exit_code;
    std::string out;
    std::string err;
};

Shown run(TimetableOptions const& options)
{
    std::ostringstream out;
    std::ostringstream err;
    int const exit_code = run_timetable(options, out, err);
    return {exit_code, out.str(), err.str()};
}

TimetableOptions awkward_return(TimetableFormat format)
{
    TimetableOptions options;
    for (auto const* year : {"2022-23", "2023-24"})
        for (auto const* file : {"header.csv", "episodes.csv", "reviews.csv", "uasc.csv"})
            options.files.push_back(fs::path{"demo/awkward_return"} / year / file);
    options.files.push_back("demo/awkward_return/allocations.csv");
    options.format = format;
    options.as_at = 2024y / March / 31d;
    options.today = 2024y / June / 1d;
    return options;
}

using Cells = std::map<std::string, std::string>;

/// The rows of a CSV file by the child, and each row's cells by their column.
std::map<std::string, Cells> rows_by_child(ByteSource bytes)
{
    std::map<std::string, Cells> rows;
    CsvReader csv{std::move(bytes)};
    REQUIRE(csv.next());
    std::vector<std::string> const columns{csv.fields().begin(), csv.fields().end()};
    while (csv.next())
        for (std::size_t i = 0; i < columns.size(); ++i)
            rows[std::string{csv.fields()[0]}][columns[i]] = csv.fields()[i];
    return rows;
}

std::map<std::string, Cells> expected_by_hand()
{
    return rows_by_child(*bytes_of_file("demo/awkward_return/expected.csv"));
}

std::string text_or_nothing(json::value const& value)
{
    return value.is_null() ? std::string{} : std::string{value.as_string()};
}

std::string keys_of(json::value const& object)
{
    std::string keys;
    for (auto const& member : object.as_object()) keys += (keys.empty() ? "" : " ") + std::string{member.key()};
    return keys;
}

/// A return of one child, in a folder of its own.
class SmallReturn {
public:
    SmallReturn()
    {
        write("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,1,01/06/2010,WBRI,UN5,,\n");
        write("episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n1,02/09/2022,S,V2,N1,U6,PR1,,\n");
        write("reviews.csv",
              "CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/06/2010,28/09/2022,PN1\n1,01/06/2010,28/12/2022,PN1\n");
    }
    void write(std::string const& name, std::string const& text) const
    {
        std::ofstream{folder_ / name, std::ios::binary} << text;
    }
    Shown shown(std::vector<std::string> const& names, TimetableFormat format = TimetableFormat::Table) const
    {
        TimetableOptions options;
        for (auto const& name : names) options.files.push_back(folder_ / name);
        options.format = format;
        options.as_at = 2023y / March / 31d;
        options.today = 2024y / June / 1d;
        return run(options);
    }

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("the awkward return gives the dates that were worked out by hand")
{
    auto const shown = run(awkward_return(TimetableFormat::Csv));
    auto const rows = rows_by_child(bytes_of(shown.out));
    CHECK(shown.exit_code == exit_overdue);
    CHECK(shown.err.empty());
    CHECK(rows.size() == 17);
    for (auto const& [child, expected] : expected_by_hand()) {
        auto const name = child;
        CAPTURE(name);
        REQUIRE(rows.contains(child));
        for (auto const* column :
             {"looked_after_since", "last_review", "next_due", "last_practicable", "rule", "overdue"}) {
            CAPTURE(column);
            CHECK(rows.at(child).at(column) == expected.at(column));
        }
    }
}

TEST_CASE("the awkward return's late reviews and figures are those worked out by hand")
{
    auto const shown = run(awkward_return(TimetableFormat::Json));
    auto const answer = json::parse(shown.out);
    std::map<std::string, std::string> late;
    for (auto const& row : answer.at("late").as_array())
        late[std::string{row.at("child").as_string()}] = text_or_nothing(row.at("review")) + " " +
                                                         text_or_nothing(row.at("due")) + " " +
                                                         std::to_string(row.at("working_days_late").as_int64());
    for (auto const& [child, expected] : expected_by_hand()) {
        auto const name = child;
        CAPTURE(name);
        auto const by_hand =
            expected.at("late_review").empty()
                ? std::string{}
                : expected.at("late_review") + " " + expected.at("late_due") + " " + expected.at("working_days_late");
        CHECK(late[child] == by_hand);
    }
    CHECK(json::serialize(answer.at("timeliness")) ==
          R"({"held":{"on_time":40,"total":44,"not_judged":4},"due":{"on_time":39,"total":46,"not_judged":4}})");
    CHECK(json::serialize(answer.at("participation").at(3)) ==
          R"({"quarter":"2022-23 Q4","PN0":1,"PN1":2,"PN2":0,"PN3":1,"PN4":0,"PN5":0,"PN6":4,"PN7":0,)"
          R"("not_coded":0,"total":8,"base":7})");
}

TEST_CASE("the awkward return as a person sees it in a terminal")
{
    auto const shown = run(awkward_return(TimetableFormat::Table));
    looks_like("exchange/command/awkward_return.golden.txt", shown.out);
    std::istringstream lines{shown.out};
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 100);
}

TEST_CASE("the table and the JSON count the same problems, of a year as of all of them")
{
    for (auto const year : {std::optional<ReportingYear>{}, std::optional{ReportingYear{2022}}}) {
        auto options = awkward_return(TimetableFormat::Json);
        options.year = year;
        auto const problems = json::parse(run(options).out).at("problems").as_array().size();
        options.format = TimetableFormat::Table;
        auto const table = run(options).out;
        CHECK(table.find("\nProblems: " + std::to_string(problems)) != std::string::npos);
        std::size_t told = 0;
        for (auto at = table.find("\n  WM-"); at != std::string::npos; at = table.find("\n  WM-", at + 1)) ++told;
        CHECK(told == (year ? problems : problems - 4));  // the four held late are listed above
    }
}

TEST_CASE("no control character of a file reaches the terminal, in any format")
{
    SmallReturn const given;
    given.write("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/06/2010,28/09/2022,PN1\n"
                               "2\x1b[31m,01/06/2010,28/12/2022,PN1\n1,01/06/2010,\x1b[2J,PN1\n");
    for (auto const format : {TimetableFormat::Table, TimetableFormat::Csv, TimetableFormat::Json}) {
        auto const shown = given.shown({"header.csv", "episodes.csv", "reviews.csv"}, format);
        CHECK(shown.out.find('\x1b') == std::string::npos);
        CHECK(shown.out.find("\\u001b") == std::string::npos);
        CHECK(shown.err.find('\x1b') == std::string::npos);
        if (format == TimetableFormat::Table) CHECK(shown.out.find("WM-UNSAFE-TEXT") != std::string::npos);
    }
}

TEST_CASE("where the history is missing, an overdue child's reason says by how much at least")
{
    auto const answer = json::parse(run(awkward_return(TimetableFormat::Json)).out);
    auto const why = std::string{answer.at("children").at(0).at("why").as_string()};
    CHECK(why.find("Due then at the latest. At least 377 working days late.") != std::string::npos);
}

TEST_CASE("the JSON has the keys that were promised, in their order, and null where there is nothing")
{
    auto const answer = json::parse(run(awkward_return(TimetableFormat::Json)).out);
    CHECK(keys_of(answer) == "as_at children late participation timeliness problems");
    CHECK(answer.at("as_at") == "2024-03-31");
    for (auto const& child : answer.at("children").as_array())
        CHECK(keys_of(child) == "child looked_after_since last_review next_due last_practicable rule overdue why");
    CHECK(keys_of(answer.at("late").at(0)) == "child review due working_days_late");
    CHECK(keys_of(answer.at("participation").at(0)) == "quarter PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7 not_coded total base");
    CHECK(keys_of(answer.at("problems").at(0)) == "file line column value rule message");

    auto const& most_pressing = answer.at("children").at(0);
    CHECK(most_pressing.at("child") == "0111");
    CHECK(most_pressing.at("overdue") == true);
    CHECK(most_pressing.at("last_review").is_null());
    auto const& left = answer.at("children").as_array().back();
    CHECK(left.at("looked_after_since").is_null());
    CHECK(left.at("next_due").is_null());
    CHECK(left.at("rule").is_null());
}

TEST_CASE("a year asked for restricts what was late, participation and timeliness, and ends the count")
{
    auto options = awkward_return(TimetableFormat::Json);
    options.as_at.reset();
    options.year = ReportingYear{2022};
    auto const answer = json::parse(run(options).out);
    CHECK(answer.at("as_at") == "2023-03-31");
    REQUIRE(answer.at("late").as_array().size() == 1);
    CHECK(answer.at("late").at(0).at("child") == "0102");
    auto const& quarters = answer.at("participation").as_array();
    REQUIRE(quarters.size() == 4);
    CHECK(quarters.at(0).at("quarter") == "2022-23 Q1");
    CHECK(quarters.at(3).at("quarter") == "2022-23 Q4");
    CHECK(answer.at("timeliness").at("held").at("total") == 17);
}

TEST_CASE("the exit code says whether something is overdue")
{
    SmallReturn files;
    CHECK(files.shown({"header.csv", "episodes.csv", "reviews.csv"}).exit_code == exit_nothing_overdue);
    CHECK(files.shown({"episodes.csv", "reviews.csv"}).exit_code == exit_nothing_overdue);
    files.write("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/06/2010,28/09/2022,PN1\n");
    CHECK(files.shown({"episodes.csv", "reviews.csv"}).exit_code == exit_overdue);
}

TEST_CASE("files that cannot be used are said to be so, each in a sentence")
{
    SmallReturn files;
    files.write("again.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/06/2010,29/09/2022,PN1\n");
    files.write("empty.csv", "");
    files.write("bare.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n");
    files.write("picture.csv", "\x89PNG\r\n\x1A\n");
    struct {
        std::string_view because;
        std::vector<std::string> names;
        std::string_view sentence;
        bool is_answered;
    } const cases[] = {
        {"no such file", {"episodes.csv", "reviews.csv", "gone.csv"}, "there is no such file", true},
        {"a folder", {"episodes.csv", "reviews.csv", "."}, "it is a folder", true},
        {"given twice", {"episodes.csv", "reviews.csv", "reviews.csv"}, "was given twice", true},
        {"two of a year", {"episodes.csv", "reviews.csv", "again.csv"}, "of the same kind and the same year", true},
        {"a picture", {"episodes.csv", "reviews.csv", "picture.csv"}, "This is a picture (PNG)", true},
        {"empty", {"episodes.csv", "reviews.csv", "empty.csv"}, "The file is empty", true},
        {"a heading alone", {"episodes.csv", "bare.csv"}, "a heading and no rows", false},
        {"no reviews", {"episodes.csv"}, "No reviews file could be used", false},
        {"no episodes", {"reviews.csv"}, "No episodes file could be used", false},
        {"nothing at all", {"picture.csv"}, "No episodes file could be used", false},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        auto const shown = files.shown(row.names);
        CHECK(shown.exit_code == exit_cannot_use);
        CHECK(shown.err.find(row.sentence) != std::string::npos);
        CHECK(shown.out.empty() == !row.is_answered);
        auto const answer = json::parse(files.shown(row.names, TimetableFormat::Json).out);
        CHECK(keys_of(answer) == "as_at children late participation timeliness problems");
        CHECK_FALSE(answer.at("problems").as_array().empty());
        CHECK(answer.at("children").as_array().empty() == !row.is_answered);
    }
}

TEST_CASE("somebody whose files end before today is told which day they see")
{
    SmallReturn files;
    TimetableOptions options = awkward_return(TimetableFormat::Csv);
    options.as_at.reset();
    CHECK(run(options).err == "The files end on 31 March 2024, and what is due is worked out as at today, 1 June 2024. "
                              "Add --as-at 2024-03-31 to see how it stood then.\n");
    options.year = ReportingYear{2019};
    CHECK(run(options).err == "No reviews file of 2019-20 was given.\n");
}

TEST_CASE("other tables of the return are passed over, and an identifier is never run by a spreadsheet")
{
    SmallReturn files;
    files.write("oc2.csv", "CHILD,DOB,SDQ_SCORE\n1,01/06/2010,12\n");
    files.write("episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n=1+1,02/09/2022,S,V2,N1,U6,PR1,,\n");
    auto const shown = files.shown({"episodes.csv", "reviews.csv", "oc2.csv"}, TimetableFormat::Csv);
    CHECK(shown.exit_code == exit_overdue);
    CHECK(shown.out.find("\r\n'=1+1,2022-09-02,") != std::string::npos);
    CHECK(files.shown({"episodes.csv", "reviews.csv", "oc2.csv"}).out.find("oc2, passed over") != std::string::npos);
}

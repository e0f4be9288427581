#include "demo/figures.h"
#include "demo/return_writer.h"
#include "demo/testing/an_authority.h"
#include "platform/csv.h"
#include "platform/testing/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace waymark;
using namespace waymark::demo;

using Rows = std::vector<std::vector<std::string>>;

static Rows rows_of(std::filesystem::path const& path)
{
    Rows rows;
    auto source = bytes_of_file(path);
    REQUIRE(source);
    CsvReader reader{*source};
    while (reader.next()) rows.emplace_back(reader.fields().begin(), reader.fields().end());
    REQUIRE_FALSE(reader.fault());
    return rows;
}

static DemonstrationAuthority const& authority() { return an_authority(); }

TEST_CASE("the return of 2022-23 holds 2,409 reviews, one code each")
{
    TemporaryFolder const folder;
    write_return(folder.path(), authority(), {2022});
    auto const reviews = rows_of(folder / "reviews.csv");
    CHECK(reviews.front() == std::vector<std::string>{"CHILD", "DOB", "REVIEW", "REVIEW_CODE"});
    CHECK(reviews.size() == 1 + static_cast<std::size_t>(reviews_held));
    CHECK(std::all_of(reviews.begin() + 1, reviews.end(),
                      [](auto const& row) { return row[3].size() == 3 && row[3].starts_with("PN"); }));
}

TEST_CASE("every row of a return is of a child in its header, and the year's children are about 1,350")
{
    TemporaryFolder const folder;
    write_return(folder.path(), authority(), {2022});
    std::set<std::string> children;
    for (auto const& row : rows_of(folder / "header.csv")) CHECK(children.insert(row.front()).second);
    CHECK(children.size() > 1250);
    CHECK(children.size() < 1450);
    for (auto const* file : {"episodes.csv", "reviews.csv", "uasc.csv"})
        for (auto const& row : rows_of(folder / file)) CHECK(children.count(row.front()) == 1);
}

TEST_CASE("an episode open in one year's file is closed in the next")
{
    TemporaryFolder const folder;
    write_returns(folder.path(), authority(), {2021}, {2022});
    std::set<std::string> open_then;
    for (auto const& row : rows_of(folder / "2021-22" / "episodes.csv"))
        if (row[7].empty()) open_then.insert(row[0] + " " + row[1]);
    int closed = 0;
    for (auto const& row : rows_of(folder / "2022-23" / "episodes.csv"))
        if (!row[7].empty() && open_then.count(row[0] + " " + row[1]) > 0) ++closed;
    CHECK(closed > 100);
}

TEST_CASE("the allocations file names an IRO for every child who has one, and no others")
{
    TemporaryFolder const folder;
    write_allocations(folder.path(), authority());
    auto const allocated =
        std::count_if(authority().children.begin(), authority().children.end(), [](DemonstrationChild const& child) {
            return !child.iros.empty() && !child.iros.back().until_on;
        });
    auto const rows = rows_of(folder / "allocations.csv");
    CHECK(rows.size() == 1 + static_cast<std::size_t>(allocated));
    CHECK(rows.front().front() == "CHILD");
}

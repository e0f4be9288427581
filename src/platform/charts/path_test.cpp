#include "platform/charts/folded_path.h"
#include "platform/charts/path_samples.h"
#include "platform/testing/golden.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static bool shows(Html const& drawing, std::string const& words)
{
    return drawing.text().find(">" + words + "<") != std::string::npos;
}

TEST_CASE("a path is drawn lying and standing")
{
    looks_like("platform/charts/goldens/late_path.golden.html", draw(a_late_path()).text());
    looks_like("platform/charts/goldens/long_path.golden.html", draw(a_long_path()).text());
    looks_like("platform/charts/goldens/new_path.golden.html", draw(a_new_path()).text());
    looks_like("platform/charts/goldens/path_of_two_stays.golden.html", draw(a_path_of_two_stays()).text());
}

TEST_CASE("three years are drawn whole and ten are folded")
{
    CHECK_FALSE(folded(a_late_path()).fold);
    auto const ten_years = folded(a_long_path());
    REQUIRE(ten_years.fold);
    CHECK(ten_years.fold->label() == "18 earlier reviews");
    CHECK(ten_years.fold->years() == "2013 to 2021");
    CHECK(ten_years.marks.front().kind == MarkKind::Entry);
}

TEST_CASE("what has long been overdue is never folded away")
{
    auto path = a_long_path();
    path.due = PathDue{2018y / June / 14, {}, Lateness::Late};
    CHECK(folded(path).begins < sys_days{2018y / June / 14});
    CHECK(shows(draw(path), "was due 14 Jun"));
}

TEST_CASE("the words say what the picture says")
{
    CHECK(told_in_words(a_late_path()) ==
          "Came into care on 14 January 2022. Review booked for 25 March 2023. 3 reviews held, the last on 2 September "
          "2022. The next was due by 2 March 2023. The table below it has 14 entries.");
    CHECK(
        told_in_words(a_new_path()) ==
        "Came into care on 22 February 2023. 0 reviews held. The next is due by 22 March 2023. The table below it has "
        "1 entry.");
}

TEST_CASE("the table has every mark, oldest first")
{
    auto const table = table_of(a_late_path());
    CHECK(table.rows.size() == 14);
    CHECK(table.rows.front()[0].text() == "14 January 2022");
    CHECK(table.rows.front()[1].text() == "Came into care");
    CHECK(table.rows.back()[1].text() == "Fourth review booked");
}

TEST_CASE("a label cannot bring markup into the drawing")
{
    auto path = a_new_path();
    path.title = "</title><b>";
    path.marks[0].label = "<b>&";
    auto const drawn = draw(path).text();
    CHECK(drawn.find("<b>") == std::string::npos);
    CHECK(drawn.find("&lt;b&gt;&amp;") != std::string::npos);
}

TEST_CASE("an empty path is a line with today on it")
{
    CHECK(shows(draw({.title = "A path", .marks = {}, .due = {}, .today = 2023y / March / 13}), "today"));
}

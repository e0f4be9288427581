#include "platform/html/component_samples.h"
#include "platform/html/data_table.h"
#include "platform/html/page.h"
#include "platform/html/pagination.h"
#include "platform/html/progress.h"
#include "platform/testing/golden.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace waymark;

TEST_CASE("each component is drawn as it was looked at")
{
    for (auto const& sample : form_samples())
        looks_like("platform/html/goldens/" + sample.name + ".golden.html", sample.html.text());
    for (auto const& sample : page_part_samples())
        looks_like("platform/html/goldens/" + sample.name + ".golden.html", sample.html.text());
}

TEST_CASE("the frame has the person, the ways to go and the page")
{
    PageFrame frame{.title = "My work", .body = Html::trusted("<h1>Good morning, Priya</h1>")};
    frame.authority = "Example Council";
    frame.navigation = {{"My work", "/my-work", true}, {"All reviews", "/reviews"}};
    frame.person = PersonOnPage{"Priya Shah", "IRO"};
    frame.search = SearchBox{"/find", "Find by name, number or date of birth"};
    frame.csrf_token = "token";
    frame.demonstration_note = "Invented people.";
    frame.flash = NotificationBanner{"The review is recorded."};
    frame.back_url = "/my-work";
    frame.version = "0.1.0";
    looks_like("platform/html/goldens/page.golden.html", render(frame).text());
}

TEST_CASE("nobody signed in sees neither search nor sign out")
{
    auto const page = render(PageFrame{.title = "Sign in", .body = escaped("Sign in")}).text();
    CHECK(page.find("Sign out") == std::string::npos);
    CHECK(page.find("type=\"search\"") == std::string::npos);
    CHECK(page.find("<title>Sign in · Waymark</title>") != std::string::npos);
}

static std::string numbers_of(Pagination const& pages)
{
    std::string numbers;
    for (auto const& link : pages.links())
        numbers += link.is_gap ? " …" : " " + link.number + (link.is_current ? "!" : "");
    return numbers;
}

TEST_CASE("pages are numbered with gaps, and never with a gap of one")
{
    struct {
        int page, count;
        std::string numbers;
    } const rows[] = {
        {1, 1, " 1!"},         {1, 3, " 1! 2 3"},       {4, 7, " 1 2 3 4! 5 6 7"}, {5, 9, " 1 … 4 5! 6 … 9"},
        {1, 16, " 1! 2 … 16"}, {16, 16, " 1 … 15 16!"},
    };
    for (auto const& row : rows) CHECK(numbers_of(paginate(row.count * 25, row.page, 25, "/x", "rows")) == row.numbers);
}

TEST_CASE("a page that is not there becomes the nearest that is")
{
    CHECK(paginate(58, 99, 25, "/x", "rows").range() == "Showing 51 to 58 of 58 rows");
    CHECK(paginate(58, -1, 25, "/x", "rows").range() == "Showing 1 to 25 of 58 rows");
    CHECK(paginate(0, 1, 25, "/x", "rows").range() == "No rows");
    CHECK(paginate(58, 1, 25, "/x?a=b", "rows").next_url() == "/x?a=b&page=2");
}

TEST_CASE("a row that has not a cell for each column is a mistake of ours")
{
    CHECK_THROWS_AS(render(DataTable{"A", {{"One"}, {"Two"}}, {{escaped("1")}}}), std::logic_error);
}

TEST_CASE("progress stays between nothing and all")
{
    CHECK(Progress{"", 1, 3}.percent() == 33);
    CHECK(Progress{"", 5, 3}.percent() == 100);
    CHECK(Progress{"", 5, 0}.percent() == 0);
}

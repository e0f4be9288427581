#include "access/permissions.h"
#include "platform/testing/golden.h"
#include "worklist/pages/routes.h"
#include "worklist/testing/a_service.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

TEST_CASE("an IRO's work stands in order: what is late, what is soon, what comes later, what is not due")
{
    ServiceAtWork given;
    auto const shown = show_my_work(given.asks(given.priya, Role::Iro), given.database);
    CHECK(shown.status == 200);
    looks_like("worklist/pages/my_work.golden.html", shown.body);
}

TEST_CASE("somebody with no children is told how children come here")
{
    ServiceAtWork given;
    auto const idle = an_iro().called("Ben", "Abara").working(0.6).in(given.database);
    auto const shown = show_my_work(given.asks(idle, Role::Iro), given.database);
    looks_like("worklist/pages/my_work.empty.golden.html", shown.body);
}

TEST_CASE("a number on the page opens a list of that many children")
{
    ServiceAtWork given;
    struct {
        std::string show;
        int rows;
    } const heaps[] = {{"overdue", 1}, {"14-days", 1}, {"8-weeks", 2}, {"not-booked", 2}, {"everyone", 4}};
    for (auto const& heap : heaps) {
        CAPTURE(heap.show);
        auto const shown = show_my_work(given.asks(given.priya, Role::Iro, {{"show", heap.show}}), given.database).body;
        CHECK(times_in(shown, "data-label=\"What\"") == heap.rows);
    }
}

TEST_CASE("only who may name an IRO is shown the children awaiting one, and only who may record is offered it")
{
    ServiceAtWork given;
    auto const to_iro = show_my_work(given.asks(given.priya, Role::Iro), given.database).body;
    CHECK(to_iro.find("awaiting an IRO") == std::string::npos);
    CHECK(to_iro.find("/reviews/record") != std::string::npos);
    auto const to_support = show_my_work(given.asks(given.support, Role::BusinessSupport), given.database).body;
    CHECK(to_support.find("child awaiting an IRO") != std::string::npos);
    CHECK(to_support.find("/reviews/record") == std::string::npos);
}

TEST_CASE("a look at the work and a download of it are audited")
{
    ServiceAtWork given;
    show_my_work(given.asks(given.priya, Role::Iro, {{"show", "overdue"}}), given.database);
    download_my_work(given.asks(given.priya, Role::Iro), given.database);
    CHECK(given.last_audited("view") == "my work overdue");
    CHECK(given.last_audited("export") == "my work 4 rows");
}

TEST_CASE("the download holds the list, and no cell of it is run by a spreadsheet")
{
    ServiceAtWork given;
    auto const file = download_my_work(given.asks(given.priya, Role::Iro), given.database);
    CHECK(file.content_type == "text/csv; charset=utf-8");
    CHECK(file.body.find("\"'=HYPERLINK(\"\"http://example.org\"\") Fernhill\"") != std::string::npos);
    looks_like("worklist/pages/my_work.golden.csv", file.body);
}

TEST_CASE("the greeting follows the time of day in London")
{
    ServiceAtWork given;
    struct {
        std::chrono::minutes at;
        char const* greeting;
    } const rows[] = {{11h + 59min, "Good morning, Priya"},
                      {12h, "Good afternoon, Priya"},
                      {17h + 59min, "Good afternoon, Priya"},
                      {18h, "Good evening, Priya"}};
    for (auto const& row : rows) {
        auto request = given.asks(given.priya, Role::Iro);
        request.now = Instant{ServiceAtWork::today} + row.at;
        CHECK(show_my_work(request, given.database).body.find(row.greeting) != std::string::npos);
    }
}

#include "platform/testing/golden.h"
#include "worklist/pages/routes.h"
#include "worklist/testing/a_service.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("a manager sees every child's next review, with whose it is")
{
    ServiceAtWork given;
    auto const shown = show_all_reviews(given.asks(given.manager, Role::ServiceManager), given.database);
    CHECK(shown.status == 200);
    looks_like("worklist/pages/all_reviews.golden.html", shown.body);
}

TEST_CASE("the list is narrowed by IRO, team and heap, and what cannot be read is as if not asked")
{
    ServiceAtWork given;
    struct {
        Fields query;
        int rows;
    } const rows[] = {
        {{}, 5},
        {{{"show", "awaiting-iro"}}, 1},
        {{{"iro", std::to_string(given.priya.value)}}, 4},
        {{{"iro", std::to_string(given.priya.value)}, {"show", "overdue"}}, 1},
        {{{"team", std::to_string(given.ashdown.value)}}, 5},
        {{{"team", "4711"}}, 0},
        {{{"iro", "priya"}, {"team", "-1"}, {"show", "everything"}, {"page", "0"}}, 5},
        {{{"page", "99"}}, 5},
    };
    for (auto const& row : rows) {
        auto const shown =
            show_all_reviews(given.asks(given.manager, Role::ServiceManager, row.query), given.database).body;
        CHECK(times_in(shown, "data-label=\"What\"") == row.rows);
    }
}

TEST_CASE("a filter is kept on the way to another heap and to the download")
{
    ServiceAtWork given;
    auto const iro = std::to_string(given.priya.value);
    auto const shown =
        show_all_reviews(given.asks(given.manager, Role::ServiceManager, {{"iro", iro}, {"show", "overdue"}}),
                         given.database)
            .body;
    CHECK(shown.find("/reviews?show=14-days&amp;iro=" + iro + "\"") != std::string::npos);
    CHECK(shown.find("/reviews.csv?show=overdue&amp;iro=" + iro + "\"") != std::string::npos);
    CHECK(shown.find("name=\"show\" value=\"overdue\"") != std::string::npos);
}

TEST_CASE("the download is the list that is shown, guarded against formulas, and is audited")
{
    ServiceAtWork given;
    auto const file =
        download_all_reviews(given.asks(given.manager, Role::ServiceManager, {{"show", "14-days"}}), given.database);
    CHECK(times_in(file.body, "\r\n") == 2);
    CHECK(file.body.find("\"'=HYPERLINK(") != std::string::npos);
    CHECK(given.last_audited("export") == "all reviews 1 row");
}

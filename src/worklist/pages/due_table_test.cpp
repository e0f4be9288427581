#include "worklist/pages/due_table.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

static DueRow row_of(std::string const& iro)
{
    DueRow row;
    row.child = ChildId{17};
    row.called = "Wren Fernhill";
    row.born_on = Date{2013y / August / 4d};
    row.iro_name = iro;
    row.due.emplace();
    row.due->due_on = today;
    return row;
}

TEST_CASE("a child without an IRO gets one first, from whoever may name one; else the review is recorded, or looked at")
{
    struct {
        std::string iro;
        RowOffers offers;
        std::string action;
        std::string url;
    } const rows[] = {
        {"", {true, true}, "Name an IRO", "/children/17/iro"},
        {"", {false, true}, "Name an IRO", "/children/17/iro"},
        {"", {true, false}, "Record", "/children/17/reviews/record"},
        {"Priya Shah", {true, true}, "Record", "/children/17/reviews/record"},
        {"Priya Shah", {false, true}, "Open", "/children/17"},
        {"", {false, false}, "Open", "/children/17"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.url);
        auto const table = due_table({row_of(row.iro)}, {}, today, row.offers);
        CHECK(table.rows.at(0).action == row.action);
        CHECK(table.rows.at(0).action_url == row.url);
    }
}

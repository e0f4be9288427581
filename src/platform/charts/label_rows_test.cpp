#include "platform/charts/label_rows.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

using namespace waymark;

TEST_CASE("a label that finds no room goes to the next row, then aside, and is left out when there is none")
{
    LabelRows rows{2, 1000};
    CHECK(rows.place("midway", 500, {0, 1})->row == 0);
    CHECK(rows.place("4th", 500, {0, 1})->row == 1);
    CHECK(rows.place("5th", 525, {1})->middle > 525);
    CHECK_FALSE(rows.place("booked 15 March", 505, {1}));
    CHECK(rows.place("2nd", 700, {0, 1})->row == 0);
}

TEST_CASE("a label stands beside a line that is to be kept clear")
{
    LabelRows rows{1, 1000};
    rows.keep_clear(500, {0});
    auto const placed = rows.place("booked 15 March", 504, {0});
    REQUIRE(placed);
    CHECK(placed->middle - width_of_label("booked 15 March") / 2 > 500);
}

TEST_CASE("a label at the edge stays on the page")
{
    LabelRows rows{1, 1000};
    CHECK(rows.place("came into care", 5, {0})->middle > 50);
    CHECK(rows.place("booked 15 March", 995, {0})->middle < 950);
}

TEST_CASE("an accented letter is one letter wide") { CHECK(width_of_label("Zoë") == width_of_label("Zoe")); }

TEST_CASE("no two labels of one row overlap")
{
    rc::check([](std::vector<unsigned short> const& places) {
        LabelRows rows{2, 1000};
        std::vector<std::vector<double>> middles(2);
        for (auto const place : places)
            if (auto const placed = rows.place("12 March", place % 1000, {0, 1}))
                middles[placed->row].push_back(placed->middle);
        for (auto const& row : middles)
            for (std::size_t i = 0; i < row.size(); ++i)
                for (std::size_t j = 0; j < i; ++j) RC_ASSERT(std::abs(row[i] - row[j]) >= width_of_label("12 March"));
    });
}

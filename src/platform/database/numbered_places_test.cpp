#include "platform/database/numbered_places.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace waymark;

TEST_CASE("places are numbered in order, and a question mark that is none is left alone")
{
    struct {
        std::string_view written;
        std::string_view numbered;
        std::size_t places;
    } const table[] = {
        {"SELECT 1", "SELECT 1", 0},
        {"SELECT ? + ?", "SELECT $1 + $2", 2},
        {"INSERT INTO a VALUES (?,?,?,?,?,?,?,?,?,?)", "INSERT INTO a VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)", 10},
        {"SELECT 'why?' || ?", "SELECT 'why?' || $1", 1},
        {"SELECT 'it''s ?' || ?", "SELECT 'it''s ?' || $1", 1},
        {"SELECT \"odd?\" FROM a WHERE b = ?", "SELECT \"odd?\" FROM a WHERE b = $1", 1},
        {"SELECT ? -- really?\n, ?", "SELECT $1 -- really?\n, $2", 2},
        {"SELECT ? -- to the end?", "SELECT $1 -- to the end?", 1},
        {"SELECT /* ? ' */ ?", "SELECT /* ? ' */ $1", 1},
        {"SELECT ? / ? - ?", "SELECT $1 / $2 - $3", 3},
        {"SELECT ';?'; \n", "SELECT ';?'; \n", 0},
    };
    for (auto const& row : table) {
        CAPTURE(row.written);
        auto const made = number_places(row.written);
        CHECK(made.sql == row.numbered);
        CHECK(made.place_count == row.places);
    }
}

TEST_CASE("two statements in one text are refused")
{
    CHECK_THROWS_AS(number_places("DELETE FROM a; DELETE FROM b"), std::logic_error);
    CHECK_THROWS_AS(number_places("SELECT ';'; SELECT 2"), std::logic_error);
}

#include "calendar/gov_uk_bank_holidays.h"
#include "calendar/shipped_bank_holidays.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace std::chrono;
using namespace waymark;

static std::string title_of(Date day)
{
    for (auto const& holiday : shipped_bank_holidays())
        if (holiday.day == day) return holiday.title;
    return {};
}

TEST_CASE("the shipped list has every bank holiday from 2019 to 2028, on weekdays, in order")
{
    auto const& all = shipped_bank_holidays();
    CHECK(std::is_sorted(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.day < b.day; }));
    for (int year = 2019; year <= 2028; ++year) {
        CAPTURE(year);
        auto const in_year =
            std::count_if(all.begin(), all.end(), [&](auto const& h) { return year_of(h.day) == year; });
        CHECK(in_year == (year == 2022 ? 10 : year == 2023 ? 9 : 8));
    }
    for (auto const& holiday : all) CHECK(weekday_of(holiday.day).iso_encoding() <= 5);
}

TEST_CASE("days appointed once and substitute days are in the shipped list by name")
{
    CHECK(title_of(2022y / September / 19d) == "Bank Holiday for the State Funeral of Queen Elizabeth II");
    CHECK(title_of(2023y / May / 8d) == "Bank holiday for the coronation of King Charles III");
    CHECK(title_of(2022y / June / 3d) == "Platinum Jubilee bank holiday");
    CHECK(title_of(2020y / May / 8d) == "Early May bank holiday (VE day)");
    CHECK(title_of(2022y / December / 27d) == "Christmas Day (substitute day)");
    CHECK(title_of(2026y / December / 28d) == "Boxing Day (substitute day)");
    CHECK(title_of(2028y / April / 14d) == "Good Friday");
    CHECK(title_of(2022y / December / 28d).empty());
}

TEST_CASE("GOV.UK's file is read for England and Wales alone")
{
    auto const found = read_gov_uk_bank_holidays(R"({
        "scotland": {"division": "scotland", "events": [{"title": "2nd January", "date": "2026-01-02", "notes": ""}]},
        "england-and-wales": {"division": "england-and-wales", "events": [
            {"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true},
            {"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true}]}})");
    REQUIRE(found);
    CHECK(*found == std::vector<BankHoliday>{{2026y / December / 25d, "Christmas Day"},
                                             {2026y / December / 28d, "Boxing Day (substitute day)"}});
}

TEST_CASE("a file that is not GOV.UK's is refused in a sentence")
{
    struct {
        std::string file;
        std::string refusal;
    } const rows[] = {
        {"", "The file is not JSON"},
        {"<html>", "The file is not JSON"},
        {"{\"england-and-wales\": {\"events\": [", "The file is not JSON"},
        {"[1]", "no list of events for england-and-wales"},
        {"{\"scotland\": {\"events\": []}}", "no list of events for england-and-wales"},
        {"{\"england-and-wales\": {\"events\": 7}}", "no list of events for england-and-wales"},
        {"{\"england-and-wales\": {\"events\": [{\"title\": \"Easter Monday\"}]}}", "Bank holiday number 1"},
        {"{\"england-and-wales\": {\"events\": [{\"title\": \"A\", \"date\": \"2023-02-30\"}]}}",
         "Bank holiday number 1"},
        {"{\"england-and-wales\": {\"events\": [\"2023-05-08\"]}}", "Bank holiday number 1"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.file);
        auto const found = read_gov_uk_bank_holidays(row.file);
        REQUIRE_FALSE(found);
        CHECK(found.error().find(row.refusal) != std::string::npos);
    }
}

#include "calendar/pages/routes.h"
#include "calendar/store/bank_holiday_store.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Viewer const manager{StaffId{1}, Date{2023y / March / 13d}};
static Instant const last_year{Date{2022y / December / 1d}};

namespace {

struct CalendarOfService {
    Database database = migrated_database();
    BankHolidayStore store{database};
    int times_worked_out = 0;
    BankHolidaysChanged changed = [this](Date, Instant) { return std::int64_t{++times_worked_out * 3}; };

    CalendarOfService()
    {
        store.merge({{Date{2023y / May / 1d}, "Early May bank holiday"},
                     {Date{2023y / May / 8d}, "Coronation of King Charles III"},
                     {Date{2024y / May / 6d}, "Early May bank holiday"}},
                    "shipped with Waymark", Viewer{}, last_year);
        store.add({Date{2023y / June / 14d}, "A day for the whole county"}, manager, last_year);
    }
    Response shows(Fields query)
    {
        auto request = page_request(manager);
        request.query = std::move(query);
        return show_bank_holidays(request, database);
    }
    Response adds(char const* day, char const* month, char const* title, char const* year = "2023")
    {
        return submit_bank_holiday(
            sent_form(manager, {{"day-day", day}, {"day-month", month}, {"day-year", year}, {"title", title}}),
            database, changed);
    }
    Response withdraws(char const* day)
    {
        return submit_withdraw_bank_holiday(sent_form(manager, {}, {{"day", day}}), database, changed);
    }
};

}  // namespace

TEST_CASE("the bank holidays of this year are listed with where they came from")
{
    CalendarOfService given;
    auto const shown = given.shows({});
    CHECK(shown.status == 200);
    looks_like("calendar/pages/bank_holidays.golden.html", shown.body);
}

TEST_CASE("a year of which none is known says what that means")
{
    CalendarOfService given;
    looks_like("calendar/pages/bank_holidays.none.golden.html", given.shows({{"year", "2031"}}).body);
    auto const long_ago = given.shows({{"year", "2019"}}).body;
    CHECK(long_ago.find("<details class=\"govuk-details\" open>") != std::string::npos);
    CHECK(given.shows({{"year", "20231"}}).body.find("Monday 8 May 2023") != std::string::npos);
}

TEST_CASE("an added day works every due date out again, and says how many moved")
{
    CalendarOfService given;
    CHECK(leads_to(given.adds("4", "july", " Founders' day ")) ==
          "/settings/bank-holidays?year=2023&saved=added&moved=3");
    CHECK(given.store.in_force().contains(Date{2023y / July / 4d}));
    auto const told = given.shows({{"saved", "added"}, {"moved", "3"}}).body;
    CHECK(told.find("3 children’s next review is now due on another day.") != std::string::npos);
    CHECK(given.shows({{"saved", "added"}, {"moved", "0"}}).body.find("No child’s next due date") != std::string::npos);
    CHECK(given.shows({{"saved", "added"}, {"moved", "all"}}).body.find("is added.") != std::string::npos);
}

TEST_CASE("a day that is none, a weekend, known already or without a name is refused by its field")
{
    CalendarOfService given;
    struct {
        char const* day;
        char const* month;
        char const* title;
        char const* message;
    } const rows[] = {
        {"", "", "Fair", "The day of the bank holiday must include a day and a month"},
        {"31", "2", "Fair", "The day of the bank holiday must be a real date"},
        {"8", "7", "Fair", "That is a weekend"},
        {"8", "5", "Fair", "That day is a bank holiday already"},
        {"9", "5", " ", "Enter what the bank holiday is called"},
    };
    for (auto const& row : rows) {
        CAPTURE(std::string{row.message});
        auto const refused = given.adds(row.day, row.month, row.title);
        CHECK(refused.status == 422);
        CHECK(refused.body.find(row.message) != std::string::npos);
    }
    auto const empty = submit_bank_holiday(sent_form(manager, {}), given.database, given.changed);
    CHECK(empty.body.find("Enter the day of the bank holiday") != std::string::npos);
    CHECK(given.times_worked_out == 0);
    looks_like("calendar/pages/bank_holidays.refused.golden.html", given.adds("31", "2", "").body);
}

TEST_CASE("a bank holiday is of a year that a child's file may reach")
{
    for (auto const year : {1066y, 1999y, 2101y, 9999y}) CHECK_FALSE(is_in_a_holiday_year(Date{year / May / 1d}));
    for (auto const year : {2000y, 2023y, 2100y}) CHECK(is_in_a_holiday_year(Date{year / May / 1d}));
    CalendarOfService given;
    auto const refused = given.adds("1", "5", "Fair", "1066");
    CHECK(refused.status == 422);
    CHECK(refused.body.find("Enter a year from 2000 to 2100") != std::string::npos);
}

TEST_CASE("a day is withdrawn, and one that is none is not found")
{
    CalendarOfService given;
    CHECK(leads_to(given.withdraws("2023-05-08")) == "/settings/bank-holidays?year=2023&saved=withdrawn&moved=3");
    CHECK_FALSE(given.store.in_force().contains(Date{2023y / May / 8d}));
    for (auto const* day : {"2023-05-08", "2023-05-09", "tomorrow", ""}) CHECK(given.withdraws(day).status == 404);
}

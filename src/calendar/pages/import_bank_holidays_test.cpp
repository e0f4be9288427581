#include "calendar/pages/routes.h"
#include "calendar/store/bank_holiday_store.h"
#include "platform/testing/golden.h"
#include "platform/testing/temporary_folder.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace waymark;
using namespace std::chrono;

static Viewer const manager{StaffId{1}, Date{2023y / March / 13d}};
static Instant const last_year{Date{2022y / December / 1d}};

static char const* const file_of_gov_uk = R"({"england-and-wales": {"division": "england-and-wales", "events": [
    {"title": "New Year’s Day", "date": "2023-01-02", "notes": "Substitute day", "bunting": true},
    {"title": "Early May bank holiday", "date": "2023-05-01", "notes": "", "bunting": true},
    {"title": "Coronation of King Charles III", "date": "2023-05-08", "notes": "", "bunting": true},
    {"title": "Christmas Day", "date": "2023-12-25", "notes": "", "bunting": true}]}})";

namespace {

/// Two days of 2023 are known, one of them withdrawn; a third is in no file.
struct CalendarBefore {
    Database database = migrated_database();
    BankHolidayStore store{database};
    TemporaryFolder folder;
    int times_worked_out = 0;
    BankHolidaysChanged changed = [this](Date, Instant) { return std::int64_t{++times_worked_out * 3}; };

    CalendarBefore()
    {
        store.merge({{Date{2023y / May / 1d}, "Early May bank holiday"},
                     {Date{2023y / May / 8d}, "Coronation of King Charles III"},
                     {Date{2023y / June / 14d}, "A day for the whole county"}},
                    "shipped", Viewer{}, last_year);
        store.withdraw(Date{2023y / May / 8d}, manager, last_year);
    }
    Response uploads(std::string const& content)
    {
        auto const path = folder / "upload";
        std::ofstream{path, std::ios::binary} << content;
        auto request = sent_form(manager, {});
        request.uploads.push_back({"file", "bank-holidays.json", path, content.size()});
        return submit_import_bank_holidays(request, database);
    }
    Response confirms(Fields form)
    {
        return submit_confirmed_bank_holidays(sent_form(manager, std::move(form)), database, changed);
    }
};

}  // namespace

TEST_CASE("the page says where GOV.UK's file is")
{
    auto const shown = show_import_bank_holidays(page_request(manager));
    CHECK(shown.status == 200);
    looks_like("calendar/pages/import_bank_holidays.golden.html", shown.body);
}

TEST_CASE("what the file would change is shown, and nothing is changed")
{
    CalendarBefore given;
    auto const shown = given.uploads(file_of_gov_uk);
    CHECK(shown.status == 200);
    looks_like("calendar/pages/bank_holiday_differences.golden.html", shown.body);
    CHECK(given.store.list().size() == 2);
    CHECK(given.database.count("SELECT COUNT(*) FROM audit_events") == 2);
}

TEST_CASE("confirmed days are added, and due dates worked out again once")
{
    CalendarBefore given;
    Fields const form{{"holiday", "2023-12-25 Christmas Day"}, {"holiday", "2023-05-08 Coronation"}, {"holiday", "x"}};
    CHECK(leads_to(given.confirms(form)) == "/settings/bank-holidays?year=2023&saved=imported&moved=3");
    CHECK(given.store.in_force().contains(Date{2023y / December / 25d}));
    CHECK_FALSE(given.store.in_force().contains(Date{2023y / May / 8d}));
    CHECK(leads_to(given.confirms(form)) == "/settings/bank-holidays");
    CHECK(given.times_worked_out == 1);
}

TEST_CASE("a file in which everything is known says so")
{
    CalendarBefore given;
    auto const shown = given.uploads(
        R"({"england-and-wales": {"events": [{"title": "Early May bank holiday", "date": "2023-05-01"}]}})");
    CHECK(shown.body.find("Nothing new") != std::string::npos);
    CHECK(given.uploads(R"({"england-and-wales": {"events": []}})").body.find("holds 0 days.") != std::string::npos);
}

TEST_CASE("what is no file of GOV.UK's is refused with what to do")
{
    CalendarBefore given;
    auto const refused = given.uploads("\x89PNG\r\n");
    CHECK(refused.status == 422);
    looks_like("calendar/pages/import_bank_holidays.refused.golden.html", refused.body);
    CHECK(given.uploads("").body.find("Choose the file bank-holidays.json") != std::string::npos);
    CHECK(given.uploads(std::string(1'000'001, ' ')).body.find("too large") != std::string::npos);
    CHECK(submit_import_bank_holidays(sent_form(manager, {}), given.database).status == 422);
}

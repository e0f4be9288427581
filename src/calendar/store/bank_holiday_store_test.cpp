#include "calendar/shipped_bank_holidays.h"
#include "calendar/store/bank_holiday_store.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Instant const noon = Instant{Date{2023y / March / 13d}} + 12h;
static Viewer const manager{StaffId{1}, Date{2023y / March / 13d}};
static BankHoliday const coronation{Date{2023y / May / 8d}, "Coronation of King Charles III"};
static BankHoliday const invented{Date{2023y / June / 14d}, "A day nobody expected"};

TEST_CASE("the shipped bank holidays fill a fresh database, and starting again adds none")
{
    auto database = migrated_database();
    BankHolidayStore store{database};
    CHECK(store.in_force().days().empty());
    auto const& shipped = shipped_bank_holidays();
    CHECK(store.merge(shipped, "shipped with Waymark", Viewer{}, noon) == shipped);
    CHECK(store.merge(shipped, "shipped with Waymark", Viewer{}, noon).empty());
    CHECK(store.in_force().days() == days_of(shipped).days());
    CHECK(store.list().size() == shipped.size());
    CHECK(database.count("SELECT COUNT(*) FROM audit_events") == 1);
}

TEST_CASE("a day may be added once, withdrawn, and added again")
{
    auto database = migrated_database();
    BankHolidayStore store{database};
    CHECK(store.add(invented, manager, noon));
    CHECK_FALSE(store.add(invented, manager, noon));
    CHECK(store.in_force().contains(invented.day));
    CHECK(store.list().at(0).holiday == invented);

    CHECK(store.withdraw(invented.day, manager, noon));
    CHECK_FALSE(store.withdraw(invented.day, manager, noon));
    CHECK_FALSE(store.in_force().contains(invented.day));

    CHECK(store.add(invented, manager, noon));
    CHECK(store.in_force().contains(invented.day));
    CHECK(database.count("SELECT COUNT(*) FROM audit_events WHERE staff_id = 1") == 3);
}

TEST_CASE("GOV.UK's file adds what is new and brings nothing back that somebody withdrew")
{
    auto database = migrated_database();
    BankHolidayStore store{database};
    store.add(coronation, manager, noon);
    store.withdraw(coronation.day, manager, noon);
    CHECK(store.merge({coronation, invented}, "GOV.UK", manager, noon) == std::vector<BankHoliday>{invented});
    CHECK_FALSE(store.in_force().contains(coronation.day));
    CHECK(store.list().at(0).source == "GOV.UK");
}

#include "children/store/warning_store.h"
#include "children/testing/a_child.h"
#include "platform/testing/test_database.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

TEST_CASE("a warning holds until its last day, stays in the history, and is shown to those who may see the child")
{
    auto database = migrated_database();
    WarningStore store{database};
    auto const priya = an_iro().called("Priya", "Shah").in(database);
    Viewer const iro{priya, today};
    Viewer const another{an_iro().in(database), today};
    auto const child = a_child().with_iro(priya).in(database);

    auto const dog = store.add(child, "A large dog is in the garden", Date{2023y / March / 1d}, iro, noon);
    auto const in_force = store.list_in_force(child, iro);
    REQUIRE(in_force.size() == 1);
    CHECK(in_force[0].note == "A large dog is in the garden");
    CHECK(in_force[0].recorded_by == "Priya Shah");
    CHECK(in_force[0].recorded_at == noon);
    CHECK(store.list_in_force(child, another).empty());
    CHECK(store.list(child, Viewer{}).empty());

    store.end(child, dog, today, iro, noon);
    CHECK(store.list_in_force(child, iro).size() == 1);
    CHECK(store.list_in_force(child, {priya, Date{2023y / March / 14d}}).empty());
    CHECK(store.list(child, iro).size() == 1);
    CHECK_THROWS_AS(store.end(child, dog, today, iro, noon), Conflict);
    CHECK_THROWS_AS(store.add(child, "Not theirs to write", today, another, noon), Conflict);
}

TEST_CASE("a note that the service keeps to itself is not read by the chain of social work")
{
    auto database = migrated_database();
    WarningStore store{database};
    auto const priya = an_iro().in(database);
    auto const manager = a_colleague(Role::GroupManager).in(database);
    auto const child = a_child().with_iro(priya).in(database);
    store.add(child, "Her uncle works for the team", today, {priya, today}, noon);
    CHECK(store.list(child, {manager, today}).size() == 1);
    Transaction change{database};
    database.run_script("UPDATE warning_notes SET visibility = 'ics_only'");
    change.commit();
    CHECK(store.list(child, {manager, today}).empty());
    CHECK(store.list_in_force(child, {priya, today}).size() == 1);
}

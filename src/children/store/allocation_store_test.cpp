#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "children/testing/a_child.h"
#include "platform/testing/test_database.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const february_1{2023y / February / 1d};
static Date const march_1{2023y / March / 1d};
static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

namespace {

/// A child looked after since 1 February 2023, whose IRO is Priya and whose team is Ashdown, and the manager.
struct Allocated {
    Database database = migrated_database();
    AllocationStore store{database};
    StaffId priya = an_iro().called("Priya", "Shah").in(database);
    StaffId ben = an_iro().called("Ben", "Abara").in(database);
    TeamId ashdown = a_team(database, "Ashdown");
    TeamId beacon = a_team(database, "Beacon");
    Viewer manager{a_service_manager().in(database), today};
    ChildId child = a_child().looked_after_since(february_1).with_iro(priya).in_team(ashdown).in(database);

    IroAllocation from(Date day, StaffId iro) const { return {iro, "", day, std::nullopt, "The IRO before left"}; }
    std::string history() const
    {
        std::string told;
        for (auto const& one : store.list_iros(child, manager))
            told += one.iro_name + " " + iso(one.from_on) + (one.until_on ? " to " + iso(*one.until_on) : "") + "; ";
        return told;
    }
};

}  // namespace

TEST_CASE("a new IRO begins where the one before ends, and the history stays")
{
    Allocated given;
    CHECK(given.store.allocate_iro(given.child, given.from(march_1, given.ben), given.priya, given.manager, noon));
    CHECK(given.history() == "Ben Abara 2023-03-01; Priya Shah 2023-02-01 to 2023-02-28; ");
    CHECK(given.store.list_iros(given.child, given.manager).at(0).reason == "The IRO before left");
}

TEST_CASE("an allocation of the same day is put right, and one before the latest is refused")
{
    Allocated given;
    CHECK(given.store.allocate_iro(given.child, given.from(february_1, given.ben), given.priya, given.manager, noon));
    CHECK(given.history() == "Ben Abara 2023-02-01; ");
    auto const too_early = given.from(Date{2023y / January / 31d}, given.priya);
    CHECK_FALSE(given.store.allocate_iro(given.child, too_early, given.ben, given.manager, noon));
    CHECK(given.history() == "Ben Abara 2023-02-01; ");
}

TEST_CASE("an allocation that has ended is never overlapped")
{
    Allocated given;
    auto const child = a_child().with_iro(given.priya, february_1, march_1).in(given.database);
    Transaction change{given.database};
    CHECK_FALSE(given.store.allocate_received(child, given.from(march_1, given.ben)));
    CHECK(given.store.allocate_received(child, given.from(Date{2023y / March / 2d}, given.ben)));
}

TEST_CASE("two people allocating at once: the second is told")
{
    Allocated given;
    given.store.allocate_iro(given.child, given.from(march_1, given.ben), given.priya, given.manager, noon);
    CHECK_THROWS_AS(
        given.store.allocate_iro(given.child, given.from(today, given.priya), given.priya, given.manager, noon),
        Conflict);
    CHECK_THROWS_AS(given.store.allocate_iro(given.child, given.from(today, given.priya), given.ben,
                                             Viewer{given.priya, today}, noon),
                    Conflict);
}

TEST_CASE("whoever loses an allocation loses sight of the child, and the new one gains it")
{
    Allocated given;
    ChildStore const children{given.database};
    given.store.allocate_iro(given.child, given.from(march_1, given.ben), given.priya, given.manager, noon);
    CHECK_FALSE(children.find(given.child, {given.priya, march_1}));
    CHECK(children.find(given.child, {given.priya, Date{2023y / February / 28d}}));
    CHECK(children.find(given.child, {given.ben, march_1}));
    CHECK(given.store.list_iros(given.child, {given.priya, march_1}).empty());
}

TEST_CASE("a file moves from team to team in the same way")
{
    Allocated given;
    auto const worker =
        a_colleague(Role::SocialWorker).called("Sam", "Oyelaran").in_team(given.beacon).in(given.database);
    SocialWorkAllocation const next{given.beacon, "", worker, "", march_1, std::nullopt};
    FileHolder const seen{given.ashdown, std::nullopt};
    CHECK(given.store.allocate_social_work(given.child, next, seen, given.manager, noon));
    CHECK_THROWS_AS(given.store.allocate_social_work(given.child, next, seen, given.manager, noon), Conflict);
    auto const history = given.store.list_social_work(given.child, given.manager);
    REQUIRE(history.size() == 2);
    CHECK(history[0].team_name == "Beacon");
    CHECK(history[0].social_worker_name == "Sam Oyelaran");
    CHECK(history[1].team_name == "Ashdown");
    CHECK(history[1].social_worker_name.empty());
    CHECK(history[1].until_on == Date{2023y / February / 28d});
    CHECK(ChildStore{given.database}.find(given.child, {worker, today}));
}

TEST_CASE("the people whom regulation 46 keeps apart are gathered: worker, team, managers, and the family's IROs")
{
    Allocated given;
    auto& database = given.database;
    auto const head = a_colleague(Role::ChildrensServiceManager).in(database);
    auto const manager = a_colleague(Role::TeamManager).in_team(given.ashdown).managed_by(head).in(database);
    auto const worker = a_colleague(Role::SocialWorker).in_team(given.ashdown).managed_by(manager).in(database);
    auto const child = a_child().in_team(given.ashdown, worker).in(database);
    ChildStore children{database};
    auto const mother = a_child().with_iro(given.ben).in(database);
    {
        Transaction change{database};
        children.link_siblings(child, given.child);
        children.link_parent(child, mother);
        change.commit();
    }
    auto const around = given.store.people_around(child, given.manager);
    CHECK(around.social_worker == worker);
    CHECK(around.team == given.ashdown);
    CHECK(around.team_manager == manager);
    CHECK(around.line_managers == std::vector<StaffId>{manager, head});
    CHECK(around.iros_of_siblings == std::vector<StaffId>{given.priya});
    CHECK(around.iros_of_parent_or_child == std::vector<StaffId>{given.ben});
    CHECK_FALSE(given.store.people_around(child, Viewer{}).team);

    auto const nobody_yet = a_child().in(database);
    CHECK_FALSE(given.store.people_around(nobody_yet, given.manager).social_worker);
}

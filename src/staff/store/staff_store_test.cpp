#include "platform/testing/test_database.h"
#include "staff/store/staff_store.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Instant const noon = Instant{Date{2023y / March / 13d}} + 12h;
static Date const today{2023y / March / 13d};

namespace {

/// One area, one team, and an administrator who looks after them.
struct SmallService {
    Database database = migrated_database();
    StaffStore store{database};
    AreaId north = *store.add_area("North", Viewer{}, noon);
    TeamId ashdown = *store.add_team("Ashdown", north, Viewer{}, noon);
    StaffId administrator = add("A1", "Ade", "Cole", Role::Administrator);
    Viewer viewer{administrator, today};

    StaffId add(std::string number, std::string given, std::string family, Role role)
    {
        StaffMember person;
        person.number = std::move(number);
        person.given_name = std::move(given);
        person.family_name = std::move(family);
        person.role = role;
        return *store.add(person, Viewer{}, noon);
    }
};

}  // namespace

TEST_CASE("a member of staff is found again as they were added")
{
    SmallService service;
    StaffMember person{{},
                       "SW100",
                       "Zoë",
                       "O’Hare-Łukasz",
                       "zoe@example.test",
                       Role::TeamManager,
                       service.ashdown,
                       {},
                       0.6,
                       service.administrator,
                       true,
                       Date{2024y / March / 31d},
                       1};
    person.id = *service.store.add(person, service.viewer, noon);
    auto const found = service.store.find(person.id, service.viewer);
    REQUIRE(found);
    CHECK(found->name() == "Zoë O’Hare-Łukasz");
    CHECK(found->number == "SW100");
    CHECK(found->email == "zoe@example.test");
    CHECK(found->role == Role::TeamManager);
    CHECK(found->team == service.ashdown);
    CHECK_FALSE(found->area);
    CHECK(found->full_time_equivalent == 0.6);
    CHECK(found->line_manager == service.administrator);
    CHECK(found->controls_resources);
    CHECK(found->left_on == Date{2024y / March / 31d});
    CHECK(service.store.find_by_number("SW100", service.viewer)->id == person.id);
    CHECK_FALSE(service.store.find_by_number("sw100", service.viewer));
}

TEST_CASE("nobody who is not at work here looks up a colleague")
{
    SmallService service;
    CHECK(service.store.list(service.viewer).size() == 1);
    CHECK(service.store.list(Viewer{}).empty());
    CHECK(service.store.list(Viewer{StaffId{99}, today}).empty());
    CHECK_FALSE(service.store.find(service.administrator, Viewer{}));
    CHECK(service.store.list_caseloads(Viewer{}).empty());
}

TEST_CASE("two people cannot have one number, nor two teams or areas one name")
{
    SmallService service;
    StaffMember twin;
    twin.number = "A1";
    CHECK_FALSE(service.store.add(twin, service.viewer, noon));
    auto other = *service.store.find(service.add("B1", "B", "B", Role::Iro), service.viewer);
    other.number = "A1";
    CHECK_FALSE(service.store.change(other, service.viewer, noon));
    CHECK_FALSE(service.store.add_area("North", service.viewer, noon));
    CHECK_FALSE(service.store.add_team("Ashdown", service.north, service.viewer, noon));
    CHECK(service.store.teams().size() == 1);
    CHECK(service.store.areas().at(0).name == "North");
}

TEST_CASE("a change made from an older reading is refused, and each is audited")
{
    SmallService service;
    auto const id = service.add("B1", "Priya", "Shah", Role::Iro);
    auto mine = *service.store.find(id, service.viewer);
    auto theirs = mine;
    mine.full_time_equivalent = 0.5;
    CHECK(service.store.change(mine, service.viewer, noon));
    theirs.left_on = today;
    CHECK_THROWS_AS(service.store.change(theirs, service.viewer, noon), Conflict);
    auto const kept = *service.store.find(id, service.viewer);
    CHECK(kept.full_time_equivalent == 0.5);
    CHECK_FALSE(kept.left_on);
    CHECK(kept.version == 2);
    CHECK(service.database.count("SELECT COUNT(*) FROM audit_events WHERE action = 'change' AND subject_id = ?", id) ==
          1);
}

TEST_CASE("a list by role holds those at work that day, by family name")
{
    SmallService service;
    service.add("I1", "Priya", "Shah", Role::Iro);
    service.add("I2", "Ben", "Abara", Role::Iro);
    auto leaver = *service.store.find(service.add("I3", "Cal", "Moss", Role::Iro), service.viewer);
    leaver.left_on = today;
    service.store.change(leaver, service.viewer, noon);

    std::string names;
    for (auto const& iro : service.store.list_of_role(Role::Iro, service.viewer)) names += iro.family_name + " ";
    CHECK(names == "Abara Shah ");
    CHECK(service.store.list(service.viewer).size() == 4);
}

TEST_CASE("a caseload counts the children an IRO has on the day, the last day among them")
{
    SmallService service;
    auto const priya = service.add("I1", "Priya", "Shah", Role::Iro);
    auto const ben = service.add("I2", "Ben", "Abara", Role::Iro);
    {
        Transaction change{service.database};
        service.database.run_script("INSERT INTO children (child_id, identifier, born_on, sex) VALUES"
                                    " (1, 'C1', '2013-01-01', 'F'), (2, 'C2', '2014-01-01', 'M')");
        auto const* const allocate =
            "INSERT INTO iro_allocations (child_id, staff_id, from_on, until_on) VALUES (?, ?, ?, ?)";
        service.database.run(allocate, 1, priya, Date{2022y / March / 1d}, std::nullopt);
        service.database.run(allocate, 2, priya, Date{2022y / March / 1d}, today);
        change.commit();
    }
    auto const counts_on = [&](Date day) {
        std::string counts;
        for (auto const& load : service.store.list_caseloads({service.administrator, day}))
            counts += load.iro.given_name + " " + std::to_string(load.caseload.children) + " ";
        return counts;
    };
    CHECK(counts_on(Date{2022y / February / 28d}) == "Ben 0 Priya 0 ");
    CHECK(counts_on(today) == "Ben 0 Priya 2 ");
    CHECK(counts_on(Date{2023y / March / 14d}) == "Ben 0 Priya 1 ");
    CHECK(ben != priya);
}

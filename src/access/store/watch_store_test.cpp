#include "access/store/for_a_while_store.h"
#include "access/store/judge_look.h"
#include "access/store/watch_store.h"
#include "platform/database/audit_trail.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

namespace {

/// A service manager (1), an IRO named Hale (2) who has child 1, and an IRO (3) who has child 2, of the same family
/// name.
struct Watched {
    Database database = migrated_database();
    WatchStore store{database};
    Viewer const manager{StaffId{1}, today, noon};
    Viewer const iro{StaffId{2}, today, noon};

    Watched()
    {
        Transaction change{database};
        database.run_script(R"(
            INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES
                (1, 'S1', 'Asha', 'Lindqvist', '', 'service_manager'), (2, 'S2', 'Dov', 'O''Hale', '', 'iro'),
                (3, 'S3', 'Ida', 'Marsh', '', 'iro'), (4, 'S4', 'Bo', 'Teague', '', 'service_manager');
            INSERT INTO children (child_id, identifier, born_on, sex, called) VALUES
                (1, 'C1', '2013-01-01', 'F', 'Mina Aske'), (2, 'C2', '2014-01-01', 'M', 'Otto O’Hale');
            INSERT INTO child_names (child_id, kind, given, family, added_at) VALUES
                (1, 'legal', 'Mina', 'Aske', '2023-01-01T00:00:00Z'), (2, 'legal', 'Otto', 'O’Hale', '2023-01-01T00:00:00Z');
            INSERT INTO iro_allocations (child_id, staff_id, from_on) VALUES (1, 2, '2023-03-10'), (2, 3, '2022-01-01'))");
        change.commit();
    }
    void does(std::int64_t who, AuditAction action, std::int64_t child, Instant at)
    {
        Transaction change{database};
        record_audit(database, {StaffId{who}, action, "child", child, ""}, at);
        change.commit();
    }
    std::string kinds(Viewer viewer) const
    {
        std::string kinds;
        for (auto const& seen : store.list_unusual(today - days{28}, viewer))
            kinds += std::string{code_of(seen.what.kind)} + " ";
        return kinds;
    }
};

}  // namespace

TEST_CASE("what stood out is told to the service manager alone")
{
    Watched given;
    given.does(2, AuditAction::View, 2, noon - 24h);
    for (int i = 0; i < 5; ++i) given.does(3, AuditAction::Refused, 1, noon + minutes{i});
    EmergencyStore{given.database}.open(ChildId{2}, "police ask where he lives", AccessSettings{}, given.iro, noon);
    CHECK(given.kinds(given.manager) == "emergency refusals family-name out-of-hours ");
    CHECK(given.kinds(given.iro).empty());
    CHECK(given.store.count_emergencies_to_look_at(given.manager) == 1);
    CHECK(given.store.count_emergencies_to_look_at(given.iro) == 0);
}

TEST_CASE("what was looked into says by whom and why, and no longer waits")
{
    Watched given;
    EmergencyStore{given.database}.open(ChildId{1}, "police ask where she lives", AccessSettings{},
                                        Viewer{StaffId{3}, today, noon}, noon);
    auto const seen = given.store.list_unusual(today, given.manager);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].name == "Ida Marsh");
    CHECK(seen[0].called == "Mina Aske");
    CHECK(seen[0].what.reason == "police ask where she lives");
    CHECK_FALSE(seen[0].looked_at);
    given.store.mark_looked_at(seen[0].what, "rang her: in order", given.manager, noon);
    auto const after = given.store.list_unusual(today, given.manager);
    CHECK(after[0].looked_reason == "rang her: in order");
    CHECK(after[0].looked_by == "Asha Lindqvist");
    CHECK(given.store.count_emergencies_to_look_at(given.manager) == 0);
    CHECK_THROWS_AS(given.store.mark_looked_at(seen[0].what, "again", given.manager, noon), Conflict);
}

TEST_CASE("a restricted child opened in an emergency is told of without saying who the child is")
{
    Watched given;
    {
        Transaction change{given.database};
        given.database.run_script(R"(
            INSERT INTO child_restrictions (child_restriction_id, child_id, reason, restricted_by, restricted_at)
                VALUES (1, 1, 'a relative works here', 4, '2023-03-01T09:00:00Z');
            INSERT INTO restriction_names VALUES (1, 4))");
        change.commit();
    }
    given.does(2, AuditAction::View, 1, noon - 14h);
    EmergencyStore{given.database}.open(ChildId{1}, "police ask where she lives", AccessSettings{},
                                        Viewer{StaffId{3}, today, noon}, noon);
    auto const seen = given.store.list_unusual(today - days{28}, given.manager);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].called.empty());
    CHECK(seen[0].child_is_hidden);
    CHECK(seen[0].what.reason.empty());
    CHECK_FALSE(seen[0].may_look_into);
    CHECK(given.store.count_emergencies_to_look_at(given.manager) == 0);
    CHECK_THROWS_AS(given.store.mark_looked_at(seen[0].what, "in order", given.manager, noon), Conflict);
    CHECK(given.store.list_lookers(ChildId{1}, given.manager).empty());
    Viewer const named{StaffId{4}, today, noon};
    CHECK(given.kinds(named) == "emergency out-of-hours ");
    CHECK(given.store.count_emergencies_to_look_at(named) == 1);
    given.store.mark_looked_at(given.store.list_unusual(today, named)[0].what, "rang her mother", named, noon);
    CHECK(given.store.list_unusual(today, given.manager)[0].looked_by == "Bo Teague");
    CHECK(given.store.list_unusual(today, given.manager)[0].looked_reason.empty());
}

TEST_CASE("where nobody named watches over access any more, another service manager looks into it, never the opener")
{
    Watched given;
    {
        Transaction change{given.database};
        given.database.run_script(R"(
            UPDATE staff SET left_on = '2023-03-01' WHERE staff_id = 4;
            INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES
                (5, 'S5', 'Cy', 'Rowe', '', 'service_manager');
            INSERT INTO child_restrictions (child_restriction_id, child_id, reason, restricted_by, restricted_at)
                VALUES (1, 1, 'a relative works here', 4, '2023-02-01T09:00:00Z');
            INSERT INTO restriction_names VALUES (1, 4), (1, 2))");
        change.commit();
    }
    EmergencyStore{given.database}.open(ChildId{1}, "police ask where she lives", {}, given.manager, noon);
    CHECK(given.store.count_emergencies_to_look_at(given.manager) == 0);
    Viewer const other{StaffId{5}, today, noon};
    CHECK(given.store.count_emergencies_to_look_at(other) == 1);
    auto const seen = given.store.list_unusual(today, other);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].child_is_hidden);
    CHECK(seen[0].what.reason.empty());
    given.store.mark_looked_at(seen[0].what, "rang Asha", other, noon);
    CHECK(given.store.count_emergencies_to_look_at(other) == 0);
}

TEST_CASE("a password that somebody set for another stands out, and one of their own does not")
{
    Watched given;
    auto const sets = [&](std::int64_t who, std::int64_t whose, Instant at) {
        Transaction change{given.database};
        record_audit(given.database, {StaffId{who}, AuditAction::Change, "account", whose, "password"}, at);
        change.commit();
    };
    sets(4, 1, noon - 2h);
    sets(2, 2, noon - 2h);
    auto const seen = given.store.list_unusual(today, given.manager);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].what.kind == UnusualKind::PasswordSet);
    CHECK(seen[0].name == "Bo Teague");
    CHECK(seen[0].whose == std::vector<std::string>{"Asha Lindqvist"});
    given.store.mark_looked_at(seen[0].what, "I asked for it", given.manager, noon - 1h);
    CHECK(given.store.list_unusual(today, given.manager)[0].looked_at);

    sets(4, 2, noon);  // after it was looked into
    auto const again = given.store.list_unusual(today, given.manager);
    REQUIRE(again.size() == 1);
    CHECK_FALSE(again[0].looked_at);
    CHECK(again[0].whose.size() == 2);
    given.store.mark_looked_at(again[0].what, "and this too", given.manager, noon + 1h);
    CHECK(given.store.list_unusual(today, given.manager)[0].looked_reason == "and this too");
}

TEST_CASE("who looked at a child is told person by person, with whether the child was theirs then")
{
    Watched given;
    given.does(2, AuditAction::View, 1, noon - 96h);  // the day before the child was theirs
    given.does(2, AuditAction::View, 1, noon);
    given.does(2, AuditAction::Change, 1, noon + 1h);
    given.does(3, AuditAction::View, 1, noon - 1h);
    given.does(3, AuditAction::Refused, 1, noon);
    given.does(1, AuditAction::View, 1, noon - 2h);
    auto const lookers = given.store.list_lookers(ChildId{1}, given.manager);
    REQUIRE(lookers.size() == 3);
    CHECK(lookers[0].name == "Dov O'Hale");
    CHECK(lookers[0].first_at == noon - 96h);
    CHECK(lookers[0].last_at == noon + 1h);
    CHECK(lookers[0].acts.at("view") == 2);
    CHECK(lookers[0].acts.at("change") == 1);
    CHECK(lookers[0].days.size() == 2);
    CHECK(lookers[0].days_not_theirs == 1);
    CHECK(lookers[1].name == "Ida Marsh");
    CHECK(lookers[1].days_not_theirs == 1);
    CHECK(lookers[2].sees_every_child);
    CHECK(given.store.list_lookers(ChildId{1}, given.iro).empty());
}

TEST_CASE("whether the child was theirs, and the same family name, are told as they were when somebody looked")
{
    Watched given;
    given.database.tell_of_audit(judge_look);
    given.does(2, AuditAction::View, 1, noon - 1h);   // theirs then
    given.does(2, AuditAction::View, 2, noon - 1h);   // of the same family name then
    given.does(3, AuditAction::View, 1, noon - 1h);   // not theirs then
    given.does(4, AuditAction::Print, 1, noon - 1h);  // sees every child then
    {
        Transaction change{given.database};
        given.database.run_script(R"(
            UPDATE staff SET family_name = 'Berg', role = 'administrator' WHERE staff_id = 2;
            UPDATE staff SET family_name = 'Aske', role = 'business_support' WHERE staff_id = 3;
            UPDATE staff SET role = 'iro' WHERE staff_id = 4;
            UPDATE iro_allocations SET from_on = '2023-03-14' WHERE child_id = 1)");
        change.commit();
    }
    auto const lookers = given.store.list_lookers(ChildId{1}, given.manager);
    REQUIRE(lookers.size() == 3);
    for (auto const& looker : lookers) {
        CAPTURE(looker.who.value);
        CHECK(looker.days_not_theirs == (looker.who == StaffId{3} ? 1 : 0));
        CHECK(looker.sees_every_child == (looker.who == StaffId{4}));
    }
    auto const unusual = given.store.list_unusual(today, given.manager);
    REQUIRE(unusual.size() == 1);
    CHECK(unusual[0].what.kind == UnusualKind::SameFamilyName);
    CHECK(unusual[0].what.who == StaffId{2});
    CHECK(unusual[0].what.child == ChildId{2});
}

TEST_CASE("an emergency finds any child by the number on file, and is open until its hours are over")
{
    Watched given;
    EmergencyStore store{given.database};
    CHECK(store.find_for_emergency("C2", given.iro) == ChildId{2});
    CHECK_FALSE(store.find_for_emergency("C9", given.iro));
    CHECK_FALSE(store.find_for_emergency("C2", Viewer{StaffId{9}, today, noon}));
    CHECK_FALSE(store.open_until(ChildId{2}, given.iro));
    CHECK(store.open(ChildId{2}, "police ask where he lives", AccessSettings{}, given.iro, noon));
    CHECK(store.open_until(ChildId{2}, given.iro) == noon + 8h);
    CHECK_FALSE(store.open_until(ChildId{2}, Viewer{StaffId{2}, today, noon + 8h}));
    CHECK(given.database.count("SELECT COUNT(*) FROM audit_events WHERE action = 'break glass' AND subject_id = 2") ==
          1);
}

TEST_CASE("a person opens as many files in an emergency in 24 hours as the service allows, and the next try is audited")
{
    Watched given;
    EmergencyStore store{given.database};
    AccessSettings settings;
    settings.emergencies_a_day = 2;
    CHECK(store.open(ChildId{2}, "police ask where he lives", settings, given.iro, noon));
    CHECK(store.open(ChildId{1}, "police ask where she lives", settings, given.iro, noon + 1h));
    CHECK_FALSE(store.open(ChildId{2}, "police ask again", settings, given.iro, noon + 23h));
    CHECK(given.database.count("SELECT COUNT(*) FROM opened_files") == 2);
    CHECK(given.database.count("SELECT COUNT(*) FROM audit_events WHERE action = 'refused' AND subject_id = 2") == 1);
    CHECK(store.open(ChildId{2}, "police ask where he lives", settings, Viewer{StaffId{3}, today, noon}, noon + 23h));
    CHECK(store.open(ChildId{2}, "police ask again", settings, given.iro, noon + 24h));
}

TEST_CASE("cover and sharing are listed until they are over, and end at once when they are ended")
{
    Watched given;
    ForAWhileStore store{given.database};
    store.arrange({{}, StaffId{2}, StaffId{3}, today, today + days{5}, "", ""}, given.manager, noon);
    auto const cover = store.list_cover(given.manager);
    REQUIRE(cover.size() == 1);
    CHECK(cover[0].covering_name == "Ida Marsh");
    CHECK(store.list_cover(given.iro).empty());
    CHECK(find_child_named(given.database, ChildId{1}, Viewer{StaffId{3}, today, noon}));
    CHECK(store.end_cover(cover[0].id, given.manager, noon));
    CHECK_FALSE(store.end_cover(cover[0].id, given.manager, noon));
    CHECK_FALSE(find_child_named(given.database, ChildId{1}, Viewer{StaffId{3}, today, noon}));

    auto const others = store.list_who_do_not_see(ChildId{1}, given.manager);
    REQUIRE(others.size() == 1);
    CHECK(others[0].name == "Ida Marsh");
    store.share({{}, ChildId{1}, StaffId{3}, today, today, "asked for advice", ""}, given.manager, noon);
    CHECK(find_child_named(given.database, ChildId{1}, Viewer{StaffId{3}, today, noon}));
    auto const shared = store.list_sharing(ChildId{1}, given.manager);
    REQUIRE(shared.size() == 1);
    CHECK(store.end_sharing(ChildId{1}, shared[0].id, given.manager, noon));
    CHECK_FALSE(find_child_named(given.database, ChildId{1}, Viewer{StaffId{3}, today, noon}));
}

TEST_CASE("restricting a child names people, can be changed by one at a time, and is lifted")
{
    Watched given;
    RestrictionStore store{given.database};
    auto const nameable = store.list_nameable(ChildId{1}, given.manager);
    REQUIRE(nameable.size() == 3);
    CHECK(nameable[0].name == "Asha Lindqvist");
    CHECK(store.list_nameable(ChildId{1}, given.iro).empty());
    store.restrict(ChildId{1}, "a relative works here", {nameable[0]}, given.manager, noon);
    CHECK_THROWS_AS(store.restrict(ChildId{1}, "again", {nameable[0]}, given.manager, noon), Conflict);
    CHECK_FALSE(find_child_named(given.database, ChildId{1}, given.iro));
    CHECK_FALSE(store.find(ChildId{1}, given.iro));
    auto const seen = store.find(ChildId{1}, given.manager);
    REQUIRE(seen);
    CHECK(store.list(given.manager).size() == 1);
    CHECK(store.list(Viewer{StaffId{4}, today, noon}).empty());
    store.change(*seen, "a relative works here", nameable, given.manager, noon);
    CHECK(find_child_named(given.database, ChildId{1}, given.iro));
    CHECK_THROWS_AS(store.lift(*seen, given.manager, noon), Conflict);
    store.lift(*store.find(ChildId{1}, given.manager), given.manager, noon);
    CHECK_FALSE(store.find(ChildId{1}, given.manager));
}

TEST_CASE("settings change once, and the second of two people is told")
{
    Watched given;
    auto settings = given.store.settings();
    CHECK(settings.many_children == 40);
    CHECK(settings.emergencies_a_day == 3);
    settings.many_children = 12;
    settings.emergencies_a_day = 4;
    given.store.change_settings(settings, given.manager, noon);
    CHECK(given.store.settings().many_children == 12);
    CHECK(given.store.settings().emergencies_a_day == 4);
    CHECK_THROWS_AS(given.store.change_settings(settings, given.manager, noon), Conflict);
}

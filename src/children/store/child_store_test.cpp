#include "children/store/child_store.h"
#include "children/testing/a_child.h"
#include "platform/testing/test_database.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

namespace {

/// Priya is the IRO of the child that a test is about; the manager sees everybody.
struct Service {
    Database database = migrated_database();
    ChildStore store{database};
    StaffId priya = an_iro().called("Priya", "Shah").in(database);
    StaffId ben = an_iro().called("Ben", "Abara").in(database);
    Viewer iro{priya, today};
    Viewer another_iro{ben, today};
    Viewer manager{a_service_manager().in(database), today};
};

}  // namespace

TEST_CASE("a child comes back as they were received, names in the order they were given")
{
    Service service;
    Child received;
    received.identifier = "004512";
    received.born_on = Date{2013y / August / 4d};
    received.sex = Sex::Female;
    received.ethnicity = "MWBC";
    received.unique_pupil_number = "B801200005001";
    received.is_unaccompanied = true;
    received.asylum_status_ends_on = Date{2031y / August / 3d};
    received.first_language = "Tigrinya";
    received.names = {{NameKind::KnownAs, "Zoë", "O’Hare"}, {NameKind::Legal, "Zoe Maria", "O’Hare-Łukasz"}};
    auto const id = service.store.add_received(received, noon);

    auto const found = service.store.find(id, service.manager);
    REQUIRE(found);
    CHECK(found->identifier == "004512");
    CHECK(found->born_on == received.born_on);
    CHECK(found->sex == Sex::Female);
    CHECK(found->ethnicity == "MWBC");
    CHECK(found->unique_pupil_number == "B801200005001");
    CHECK(found->is_unaccompanied);
    CHECK(found->asylum_status_ends_on == received.asylum_status_ends_on);
    CHECK(found->first_language == "Tigrinya");
    CHECK(found->names == received.names);
    CHECK(found->called() == "Zoë O’Hare");
    CHECK(service.store.find_by_identifier("004512", service.manager)->id == id);
    CHECK_FALSE(service.store.find_by_identifier("4512", service.manager));
}

TEST_CASE("a child outside what the viewer may see is not found, like one who is not there")
{
    Service service;
    auto const id = a_child().identified("C9").with_iro(service.priya).in(service.database);
    CHECK(service.store.find(id, service.iro));
    CHECK_FALSE(service.store.find(id, service.another_iro));
    CHECK_FALSE(service.store.find_by_identifier("C9", service.another_iro));
    CHECK_FALSE(service.store.find(id, Viewer{}));
    CHECK_FALSE(service.store.find(ChildId{99}, service.manager));
}

TEST_CASE("a new known-as or legal name makes the one before a former name, and what a list calls the child follows")
{
    Service service;
    auto const id = a_child().called("Maisie", "Reid").with_iro(service.priya).in(service.database);
    service.store.add_name(id, {NameKind::KnownAs, "Maisie", "O’Hare"}, service.iro, noon);
    service.store.add_name(id, {NameKind::Alias, "Maz", ""}, service.iro, noon);

    auto const found = *service.store.find(id, service.iro);
    CHECK(found.called() == "Maisie O’Hare");
    CHECK(found.names == std::vector<ChildName>{{NameKind::Alias, "Maz", ""},
                                                {NameKind::KnownAs, "Maisie", "O’Hare"},
                                                {NameKind::Former, "Maisie", "Reid"}});
    CHECK(service.database.count("SELECT COUNT(*) FROM child_headings WHERE called = ?", "Maisie O’Hare") == 1);
    CHECK(service.database.count("SELECT COUNT(*) FROM audit_events WHERE subject_kind = 'child' AND staff_id = ?",
                                 service.priya) == 2);
    CHECK_THROWS_AS(service.store.add_name(id, {NameKind::Alias, "M", ""}, service.another_iro, noon), Conflict);
}

TEST_CASE("details changed from an older reading are refused")
{
    Service service;
    auto const id = a_child().with_iro(service.priya).in(service.database);
    auto mine = *service.store.find(id, service.iro);
    auto const theirs = mine;
    mine.first_language = "Polish";
    service.store.change(mine, service.iro, noon);
    CHECK(service.store.find(id, service.iro)->first_language == "Polish");
    CHECK_THROWS_AS(service.store.change(theirs, service.iro, noon), Conflict);
    CHECK_THROWS_AS(service.store.change(*service.store.find(id, service.iro), service.another_iro, noon), Conflict);
}

TEST_CASE("the import goes through every child in order of identifier")
{
    Service service;
    a_child().identified("B2").in(service.database);
    a_child().identified("A1").in(service.database);
    std::string seen;
    service.store.visit_for_import([&](Child const& child) { seen += child.identifier + " "; });
    CHECK(seen == "A1 B2 ");
}

TEST_CASE("two children cannot have one identifier")
{
    Service service;
    a_child().identified("A1").in(service.database);
    CHECK_THROWS_AS(a_child().identified("A1").in(service.database), DatabaseError);
    CHECK(service.database.count("SELECT COUNT(*) FROM child_headings") == 1);
}

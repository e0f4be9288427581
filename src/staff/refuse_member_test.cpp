#include "staff/refuse_member.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static StaffId const administrator{9};

static StaffMember somebody(Role role)
{
    StaffMember person;
    person.id = StaffId{4};
    person.number = "S4";
    person.given_name = "Maren";
    person.family_name = "Okafor";
    person.email = "maren@example.org";
    person.role = role;
    return person;
}

static std::vector<MemberRefusal> refused(StaffMember const& person) { return refuse_member(person, administrator); }

TEST_CASE("somebody with a number, a name and a post may be kept on the staff")
{
    for (auto const role : {Role::Iro, Role::ServiceManager, Role::BusinessSupport, Role::GroupManager,
                            Role::ChildProtectionCoordinator, Role::LeadMember, Role::Auditor, Role::Administrator})
        CHECK(refused(somebody(role)).empty());
    auto without_address = somebody(Role::Iro);
    without_address.email.clear();
    CHECK(refused(without_address).empty());
}

TEST_CASE("a role that sees a team's or an area's children needs the team or the area")
{
    for (auto const role : {Role::SocialWorker, Role::TeamManager}) {
        auto person = somebody(role);
        CHECK(refused(person) == std::vector{MemberRefusal::TeamMissing});
        person.team = TeamId{1};
        CHECK(refused(person).empty());
    }
    auto manager = somebody(Role::ChildrensServiceManager);
    CHECK(refused(manager) == std::vector{MemberRefusal::AreaMissing});
    manager.area = AreaId{1};
    CHECK(refused(manager).empty());
}

TEST_CASE("a name that is a formula, markup or turns the direction of writing is none")
{
    using enum MemberRefusal;
    for (auto const* const name : {"=1+1", "<script>", "Ada\u202Enavi"}) {
        CAPTURE(name);
        auto person = somebody(Role::Iro);
        person.number = person.given_name = person.family_name = name;
        CHECK(refused(person) == std::vector{NumberIsNone, GivenNameIsNone, FamilyNameIsNone});
    }
    auto person = somebody(Role::Iro);
    person.given_name = "Zoë-Ann";
    person.family_name = "O’Hale";
    CHECK(refused(person).empty());
}

TEST_CASE("everything that is wrong is told at once")
{
    auto person = somebody(Role::Iro);
    person.number = " ";
    person.given_name.clear();
    person.family_name = "\t";
    person.email = "Maren Okafor";
    person.full_time_equivalent = 0;
    person.line_manager = person.id;
    using enum MemberRefusal;
    CHECK(refused(person) == std::vector{NumberMissing, GivenNameMissing, FamilyNameMissing, EmailIsNone,
                                         PostOutOfRange, ManagesThemselves});
    person = somebody(Role::Iro);
    person.full_time_equivalent = 1.2;
    CHECK(refused(person) == std::vector{PostOutOfRange});
}

TEST_CASE("whoever manages users cannot take that from themselves")
{
    auto self = somebody(Role::Administrator);
    self.id = administrator;
    CHECK(refused(self).empty());
    self.role = Role::Auditor;
    CHECK(refused(self) == std::vector{MemberRefusal::LocksThemselvesOut});
    self.role = Role::Administrator;
    self.left_on = Date{2023y / March / 13d};
    CHECK(refused(self) == std::vector{MemberRefusal::LocksThemselvesOut});
}

TEST_CASE("a person not yet on the staff is nobody's own self")
{
    auto person = somebody(Role::Iro);
    person.id = StaffId{};
    CHECK(refuse_member(person, StaffId{}).empty());
}

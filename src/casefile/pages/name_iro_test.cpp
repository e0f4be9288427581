#include "casefile/pages/routes.h"
#include "children/store/allocation_store.h"
#include "children/store/child_store.h"
#include "children/testing/a_child.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};
static Date const february_1{2023y / February / 1d};

namespace {

/// Tobi has no IRO yet; Mara, Tobi's sister, has Priya. Ben's post is so small that one child fills it; Lena
/// works in the team that holds Tobi's file.
struct Allocating {
    Database database = migrated_database();
    AllocationStore store{database};
    TeamId ashdown = a_team(database, "Ashdown");
    Viewer manager{a_service_manager().called("Grace", "Iwu").in(database), today};
    StaffId priya = an_iro().called("Priya", "Shah").in(database);
    StaffId ben = an_iro().called("Ben", "Abara").working(0.01).in(database);
    StaffId lena = an_iro().called("Lena", "Voss").in_team(ashdown).in(database);
    StaffId cass = an_iro().called("Cass", "Dole").in(database);
    ChildId tobi = a_child().called("Tobi", "Larkrise").looked_after_since(february_1).in_team(ashdown).in(database);
    ChildId mara = a_child().called("Mara", "Larkrise").looked_after_since(february_1).with_iro(priya).in(database);
    ChildId juno = a_child()
                       .called("Juno", "Fernhill")
                       .looked_after_since(Date{2021y / May / 3d})
                       .with_iro(cass, Date{2021y / May / 4d}, Date{2022y / January / 31d})
                       .with_iro(priya, february_1)
                       .in(database);

    Allocating()
    {
        Transaction change{database};
        ChildStore{database}.link_siblings(tobi, mara);
        change.commit();
    }
    std::string shown(ChildId child)
    {
        return show_name_iro(page_request(manager, {{"child", std::to_string(child.value)}}), database).body;
    }
    Response names(ChildId child, StaffId iro, std::vector<std::pair<std::string, std::string>> const& more = {})
    {
        Fields form{{"iro", std::to_string(iro.value)}, {"from-day", "13"}, {"from-month", "3"}, {"from-year", "2023"}};
        for (auto const& [name, value] : more) form.add(name, value);
        return submit_name_iro(sent_form(manager, form, {{"child", std::to_string(child.value)}}), database);
    }
    std::string file_of(ChildId child) const { return "/children/" + std::to_string(child.value) + "?saved=iro"; }
    bool has_iro(ChildId child, StaffId iro) const
    {
        auto const iros = store.list_iros(child, manager);
        return !iros.empty() && iros.front().iro == iro && !iros.front().until_on;
    }
};

}  // namespace

TEST_CASE("the IROs are offered with their caseloads, the siblings' first, and those barred apart")
{
    Allocating given;
    looks_like("casefile/pages/name_iro.golden.html", given.shown(given.tobi));
    CHECK(given.database.count("SELECT COUNT(*) FROM audit_events WHERE action = 'view'") == 1);
}

TEST_CASE("where there is an IRO the page asks why it changes, and says who had the child before")
{
    Allocating given;
    looks_like("casefile/pages/name_iro.change.golden.html", given.shown(given.juno));
}

TEST_CASE("the siblings' IRO is named, and the child's file says so")
{
    Allocating given;
    CHECK(leads_to(given.names(given.tobi, given.priya)) == given.file_of(given.tobi));
    CHECK(given.has_iro(given.tobi, given.priya));
}

TEST_CASE("regulation 46 refuses with the reason in words")
{
    Allocating given;
    auto const refused = given.names(given.tobi, given.lena);
    CHECK(refused.status == 422);
    looks_like("casefile/pages/name_iro.refused.golden.html", refused.body);
    CHECK(given.names(given.tobi, given.manager.staff).body.find("They are not an Independent") != std::string::npos);
    CHECK(given.store.list_iros(given.tobi, given.manager).empty());
}

TEST_CASE("nobody chosen, no day and a day to come are refused by their fields")
{
    Allocating given;
    auto const path = std::map<std::string, std::string>{{"child", std::to_string(given.tobi.value)}};
    auto const empty = submit_name_iro(sent_form(given.manager, {}, path), given.database);
    CHECK(empty.status == 422);
    CHECK(empty.body.find("Choose who is to be the IRO") != std::string::npos);
    CHECK(empty.body.find("Enter the day from which") != std::string::npos);
    auto const tomorrow = Fields{
        {"iro", std::to_string(given.priya.value)}, {"from-day", "14"}, {"from-month", "3"}, {"from-year", "2023"}};
    CHECK(submit_name_iro(sent_form(given.manager, tomorrow, path), given.database)
              .body.find("Enter today or a day before") != std::string::npos);
    CHECK(given.names(given.tobi, StaffId{4711}).status == 422);
}

/// The value of the box on the page that says that it was weighed.
static std::string box_to_tick(std::string const& body)
{
    std::string const before = "name=\"weighed\" type=\"checkbox\" value=\"";
    auto const begin = body.find(before) + before.size();
    return body.substr(begin, body.find('"', begin) - begin);
}

TEST_CASE("what speaks against an IRO has to be weighed, for that IRO")
{
    Allocating given;
    auto const asked = given.names(given.tobi, given.ben);
    CHECK(asked.status == 422);
    looks_like("casefile/pages/name_iro.weigh.golden.html", asked.body);
    auto const tick = box_to_tick(asked.body);
    CHECK(given.names(given.tobi, given.cass, {{"weighed", tick}}).status == 422);
    CHECK(leads_to(given.names(given.tobi, given.ben, {{"weighed", tick}})) == given.file_of(given.tobi));
    CHECK(given.has_iro(given.tobi, given.ben));
}

TEST_CASE("a change without a reason is weighed, and one with a reason is not")
{
    Allocating given;
    auto const seen = std::pair<std::string, std::string>{"seen", std::to_string(given.priya.value)};
    CHECK(given.names(given.juno, given.cass, {seen}).body.find("no reason is given") != std::string::npos);
    CHECK(leads_to(given.names(given.juno, given.cass, {seen, {"reason", "Cass knows Juno well"}})) ==
          given.file_of(given.juno));
    CHECK(given.store.list_iros(given.juno, given.manager).front().reason == "Cass knows Juno well");
}

TEST_CASE("an IRO who was named meanwhile by somebody else is not overwritten")
{
    Allocating given;
    CHECK_THROWS_AS(given.names(given.juno, given.cass, {{"reason", "Cass knows Juno well"}}), Conflict);
    CHECK(given.has_iro(given.juno, given.priya));
}

TEST_CASE("a child whom the person may not see is not found")
{
    Allocating given;
    Viewer const cass{given.cass, today};
    auto const path = std::map<std::string, std::string>{{"child", std::to_string(given.tobi.value)}};
    CHECK(show_name_iro(page_request(cass, path), given.database).status == 404);
    CHECK(submit_name_iro(sent_form(cass, {}, path), given.database).status == 404);
}

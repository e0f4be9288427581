#include "children/store/child_search.h"
#include "children/testing/a_child.h"
#include "platform/testing/test_database.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};

namespace {

/// Five children of the Ashdown team; Priya is the IRO of the first.
struct Children {
    Database database = migrated_database();
    TeamId ashdown = a_team(database, "Ashdown");
    StaffId priya = an_iro().in(database);
    Viewer manager{a_service_manager().in(database), today};

    Children()
    {
        Date const august_4{2013y / August / 4d};
        a_child().identified("004512").called("Maisie", "O’Hare").born_on(august_4).with_iro(priya).in(database);
        a_child().identified("004513").called("Shaun", "Reid").formerly("Shaun", "Łukasz").in(database);
        a_child().identified("C2201").called("Zoë", "Adeyemi-Clarke").born_on(august_4).in(database);
        a_child().identified("C2202").called("Li", "Chen").in(database);
        a_child().identified("C220").called("Maise", "Harris").in(database);
    }

    std::string found(std::string_view typed, Viewer viewer) const
    {
        std::string names;
        for (auto const& child : search_children(database, typed, viewer)) names += child.called + "; ";
        return names;
    }
    std::string found(std::string_view typed) const { return found(typed, manager); }
};

}  // namespace

TEST_CASE("a child is found by any part of any name, misspelt or not, best first")
{
    Children children;
    struct {
        std::string_view typed;
        std::string_view found;
    } const table[] = {
        {"Maisie O'Hare", "Maisie O’Hare; "},
        {"ohare maisie", "Maisie O’Hare; "},
        {"OHARE", "Maisie O’Hare; "},
        {"maisie", "Maisie O’Hare; Maise Harris; "},
        {"mai", "Maise Harris; Maisie O’Hare; "},
        {"Sean", "Shaun Reid; "},
        {"lukasz", "Shaun Reid; "},
        {"zoe", "Zoë Adeyemi-Clarke; "},
        {"Adeyemi Clark", "Zoë Adeyemi-Clarke; "},
        {"adeyami", "Zoë Adeyemi-Clarke; "},
        {"li", "Li Chen; "},
        {"nobody at all", ""},
        {"", ""},
        {"  ", ""},
        {"%", ""},
        {"' OR 1=1 --", ""},
    };
    for (auto const& row : table) {
        CAPTURE(row.typed);
        CHECK(children.found(row.typed) == row.found);
    }
}

TEST_CASE("a child is found by identifier, whole or its beginning, and by date of birth")
{
    Children children;
    CHECK(children.found("004512") == "Maisie O’Hare; ");
    CHECK(children.found("00451") == "Maisie O’Hare; Shaun Reid; ");
    CHECK(children.found("c220") == "Maise Harris; Li Chen; Zoë Adeyemi-Clarke; ");
    CHECK(children.found("4 August 2013") == "Maisie O’Hare; Zoë Adeyemi-Clarke; ");
    CHECK(children.found("4.8.13") == "Maisie O’Hare; Zoë Adeyemi-Clarke; ");
    CHECK(children.found("5/8/2013").empty());
}

TEST_CASE("a child found by a name they no longer have says which")
{
    Children children;
    auto const found = search_children(children.database, "Lukasz", children.manager);
    REQUIRE(found.size() == 1);
    CHECK(found[0].called == "Shaun Reid");
    CHECK(found[0].other_name == "Shaun Łukasz");
    CHECK(search_children(children.database, "Shaun", children.manager).at(0).other_name.empty());
}

TEST_CASE("a search finds nobody outside what the viewer may see")
{
    Children children;
    Viewer const iro{children.priya, today};
    CHECK(children.found("mai", iro) == "Maisie O’Hare; ");
    CHECK(children.found("4 August 2013", iro) == "Maisie O’Hare; ");
    CHECK(children.found("00451", iro) == "Maisie O’Hare; ");
    CHECK(children.found("Shaun", iro).empty());
    CHECK(children.found("Maisie", Viewer{}).empty());
}

TEST_CASE("at most a hundred children are found, and a text of any length is looked at")
{
    Children children;
    for (int i = 0; i < 120; ++i) a_child().called("Robin", "Ash").in(children.database);
    CHECK(search_children(children.database, "Robin Ash", children.manager).size() == 100);
    CHECK(children.found(std::string(100'000, 'x')).empty());
    std::string every_word;
    for (int i = 0; i < 300; ++i) every_word += "name" + std::to_string(i) + " ";
    CHECK(children.found(every_word).empty());
}

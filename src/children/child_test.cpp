#include "children/child.h"

#include <doctest/doctest.h>

using namespace waymark;

static Child child_named(std::vector<ChildName> names)
{
    Child child;
    child.identifier = "000417";
    child.names = std::move(names);
    return child;
}

TEST_CASE("a child is called by the name they go by")
{
    struct {
        std::vector<ChildName> names;
        std::string called;
        std::string given;
        std::string because;
    } const rows[] = {
        {{{NameKind::Legal, "Oluwatobi", "Adeyemi"}, {NameKind::KnownAs, "Tobi", "Adeyemi-Clarke"}},
         "Tobi Adeyemi-Clarke",
         "Tobi",
         "the known-as name comes first"},
        {{{NameKind::Former, "Lee", "Marsh"}, {NameKind::Legal, "Lena", "Marsh"}},
         "Lena Marsh",
         "Lena",
         "a former name is never used to address a child"},
        {{{NameKind::KnownAs, "Wren", ""}}, "Wren", "Wren", "one name is enough"},
        {{{NameKind::KnownAs, "", "Okafor"}}, "Okafor", "Okafor", "only a family name is known"},
        {{{NameKind::KnownAs, " ", ""}, {NameKind::Legal, "Ines", "Duarte"}},
         "Ines Duarte",
         "Ines",
         "blank is no name"},
        {{{NameKind::Former, "Lee", "Marsh"}}, "Child 000417", "Child 000417", "a return holds no names"},
        {{}, "Child 000417", "Child 000417", "no names at all"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        auto const child = child_named(row.names);
        CHECK(child.called() == row.called);
        CHECK(child.given_name() == row.given);
    }
}

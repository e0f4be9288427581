#include "exchange/store/import_store.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};

TEST_CASE("a report of an import says nothing of a child who is restricted to others, in rows or in counts")
{
    auto database = migrated_database();
    Transaction change{database};
    database.run_script(R"(
        INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES
            (1, 'S1', 'A', 'A', '', 'service_manager'), (2, 'S2', 'B', 'B', '', 'business_support');
        INSERT INTO children (child_id, identifier, born_on, sex) VALUES
            (1, 'C1', '2013-01-01', 'F'), (2, 'C2', '2014-01-01', 'M');
        INSERT INTO child_restrictions (child_restriction_id, child_id, reason, restricted_by, restricted_at)
            VALUES (1, 1, 'a relative works here', 1, '2023-03-01T09:00:00Z');
        INSERT INTO restriction_names VALUES (1, 1);
        INSERT INTO imports (import_id, started_at, started_by, state, folder)
            VALUES (1, '2023-03-01T09:00:00Z', 1, 'ready', 'x');
        INSERT INTO import_differences (import_id, kind, child_identifier, what, value_before, value_after) VALUES
            (1, 'new_review', 'C1', 'review', '', ''), (1, 'new_review', 'C2', 'review', '', ''),
            (1, 'new_review', 'C9', 'review', '', ''), (1, 'added_person', '', 'person', '', 'S9 Cy Rowe'),
            (1, 'added_team', '', 'team', '', 'Hazel');
        INSERT INTO import_difference_counts VALUES
            (1, 'new_review', 3), (1, 'added_person', 1), (1, 'added_team', 1);
        INSERT INTO import_child_differences VALUES
            (1, 'C1', 'new_review', 1), (1, 'C2', 'new_review', 1), (1, 'C9', 'new_review', 1);
        INSERT INTO import_problems (import_id, rule, file_name, line, column_name, value, message) VALUES
            (1, '166', 'reviews.csv', 2, 'CHILD', 'C1', ''), (1, '166', 'reviews.csv', 3, 'CHILD', 'C2', ''))");
    change.commit();
    ImportStore const store{database};
    auto const kind = parse_change_kind("new_review");
    REQUIRE(kind);
    Viewer const named{StaffId{1}, today};
    Viewer const other{StaffId{2}, today};
    CHECK(store.list_differences(ImportId{1}, *kind, named).size() == 3);
    auto const of_review = [&](Viewer viewer) {
        for (auto const& [of, count] : store.list_difference_counts(ImportId{1}, viewer))
            if (of == *kind) return count;
        return std::int64_t{0};
    };
    CHECK(of_review(named) == 3);
    CHECK(store.list_problems(ImportId{1}, "166", named).size() == 2);
    auto const told = store.list_differences(ImportId{1}, *kind, other);
    REQUIRE(told.size() == 2);
    CHECK(told[0].child_identifier == "C2");
    CHECK(of_review(other) == 2);
    // Who is new with a hidden child would say whose the child is.
    for (auto const people : {ChangeKind::AddedPerson, ChangeKind::AddedTeam}) {
        CHECK(store.list_differences(ImportId{1}, people, named).size() == 1);
        CHECK(store.list_differences(ImportId{1}, people, other).empty());
    }
    CHECK(store.list_difference_counts(ImportId{1}, named).size() == 3);
    CHECK(store.list_difference_counts(ImportId{1}, other).size() == 1);
    CHECK(store.list_problems(ImportId{1}, "166", other).size() == 1);
}

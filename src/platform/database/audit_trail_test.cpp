#include "platform/database/audit_trail.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;
using namespace std::chrono_literals;

static Instant const two_o_clock = Instant{Date{2023y / std::chrono::March / 1d}} + 14h;

static Database with_events(int count)
{
    auto database = migrated_database();
    Transaction change{database};
    for (int i = 1; i <= count; ++i)
        record_audit(database, {StaffId{7}, AuditAction::View, "child", i, "seen " + std::to_string(i)}, two_o_clock);
    change.commit();
    return database;
}

static void tamper(Database& database, char const* sql)
{
    Transaction change{database};
    database.run_script(sql);
    change.commit();
}

TEST_CASE("an audit trail nobody touched holds, and so does an empty one")
{
    CHECK_FALSE(first_broken_link(with_events(0)));
    CHECK_FALSE(first_broken_link(with_events(50)));
}

TEST_CASE("the chain may be followed from a place where it was whole, and shows its head")
{
    auto database = with_events(5);
    auto const whole = check_chain(database);
    CHECK_FALSE(whole.broken);
    CHECK(whole.head.row_count == 5);
    CHECK(whole.head.hash.size() == 64);
    CHECK_FALSE(check_chain(database, whole.head).broken);
    {
        Transaction change{database};
        record_audit(database, {StaffId{7}, AuditAction::View, "child", 6, ""}, two_o_clock);
        change.commit();
    }
    auto const later = check_chain(database, whole.head);
    CHECK_FALSE(later.broken);
    CHECK(later.head.row_count == 6);
    tamper(database, "UPDATE audit_events SET staff_id = 8 WHERE audit_event_id = 6");
    CHECK(check_chain(database, whole.head).broken->what == "row 6 was changed");
    CHECK(check_chain(database, {5, std::string(64, '0')}).broken);
}

TEST_CASE("every act has a code of its own and is read back by it")
{
    for (auto const action : all_audit_actions) CHECK(parse_audit_action(code_of(action)) == action);
    CHECK_FALSE(parse_audit_action("looked"));
}

TEST_CASE("the trace of an act that was undone is undone with it")
{
    auto database = with_events(2);
    {
        Transaction change{database};
        record_audit(database, {std::nullopt, AuditAction::Import, "import", std::nullopt, ""}, two_o_clock);
    }
    CHECK(database.count("SELECT COUNT(*) FROM audit_events") == 2);
    CHECK_FALSE(first_broken_link(database));
    CHECK_THROWS_AS(record_audit(database, {std::nullopt, AuditAction::Import, "import", 1, ""}, two_o_clock),
                    std::logic_error);
}

TEST_CASE("what was done to the audit trail is named with its row")
{
    static constexpr char const* copy_of_2 =
        "INSERT INTO audit_events SELECT 3, happened_at, staff_id, action, subject_kind, subject_id, 'forged',"
        " previous_hash, hash FROM audit_events WHERE audit_event_id = 2";
    static constexpr char const* make_room =
        "UPDATE audit_events SET audit_event_id = -audit_event_id - 1 WHERE audit_event_id >= 3;"
        "UPDATE audit_events SET audit_event_id = -audit_event_id WHERE audit_event_id < 0;";
    static constexpr char const* swap_2_and_4 = "UPDATE audit_events SET audit_event_id = 99 WHERE audit_event_id = 2;"
                                                "UPDATE audit_events SET audit_event_id = 2 WHERE audit_event_id = 4;"
                                                "UPDATE audit_events SET audit_event_id = 4 WHERE audit_event_id = 99;";

    struct {
        std::string_view because;
        std::string tampering;
        std::int64_t row;
        char const* what;
    } const cases[] = {
        {"who", "UPDATE audit_events SET staff_id = 8 WHERE audit_event_id = 3", 3, "row 3 was changed"},
        {"nobody", "UPDATE audit_events SET staff_id = NULL WHERE audit_event_id = 3", 3, "row 3 was changed"},
        {"when", "UPDATE audit_events SET happened_at = '2023-03-01T14:00:01Z' WHERE audit_event_id = 1", 1,
         "row 1 was changed"},
        {"text moved between fields",
         "UPDATE audit_events SET subject_kind = 'chil', detail = 'd' || detail WHERE audit_event_id = 5", 5,
         "row 5 was changed"},
        {"a row taken out", "DELETE FROM audit_events WHERE audit_event_id = 3", 4,
         "one row or more was removed between row 2 and row 4"},
        {"the first taken out", "DELETE FROM audit_events WHERE audit_event_id = 1", 2,
         "one row or more was removed between row 0 and row 2"},
        {"the last taken out", "DELETE FROM audit_events WHERE audit_event_id >= 4", 4,
         "the last rows, from row 4 to row 5, were removed"},
        {"all taken out", "DELETE FROM audit_events", 1, "the last rows, from row 1 to row 5, were removed"},
        {"a row put in", std::string{make_room} + copy_of_2, 3, "row 3 was inserted before row 4"},
        {"a row put on the end",
         "INSERT INTO audit_events SELECT 6, happened_at, staff_id, action, subject_kind,"
         " subject_id, detail, hash, 'x' FROM audit_events WHERE audit_event_id = 5",
         6, "row 6 was changed"},
        {"two rows in each other's place", swap_2_and_4, 2, "row 2 was moved: row 4 belongs here"},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        auto database = with_events(5);
        tamper(database, row.tampering.c_str());
        auto const broken = first_broken_link(database);
        REQUIRE(broken);
        CHECK(broken->audit_event_id == row.row);
        CHECK(broken->what == row.what);
    }
}

TEST_CASE("a row forged so that it follows is found by the one after it")
{
    auto database = with_events(2);
    {
        // Made as the chain makes them, then the true third row is put behind it again.
        Transaction change{database};
        record_audit(database, {StaffId{9}, AuditAction::View, "child", 1, "forged"}, two_o_clock);
        change.commit();
    }
    auto const true_third = with_events(3);
    auto const copy = [&](Row const& row) {
        Transaction change{database};
        database.run("INSERT INTO audit_events VALUES (4, ?, ?, ?, ?, ?, ?, ?, ?)", row.get<std::string>(0),
                     row.get<std::int64_t>(1), row.get<std::string>(2), row.get<std::string>(3),
                     row.get<std::int64_t>(4), row.get<std::string>(5), row.get<std::string>(6),
                     row.get<std::string>(7));
        change.commit();
        return true;
    };
    REQUIRE(true_third.maybe_one(copy, "SELECT happened_at, staff_id, action, subject_kind, subject_id, detail,"
                                       " previous_hash, hash FROM audit_events WHERE audit_event_id = 3"));
    auto const broken = first_broken_link(database);
    REQUIRE(broken);
    CHECK(broken->what == "row 3 was inserted before row 4");
}

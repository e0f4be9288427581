#include "access/store/session_store.h"
#include "access/store/sign_in.h"
#include "calendar/reporting_year.h"
#include "demo/demonstration_sign_ins.h"
#include "demo/figures.h"
#include "demo/testing/an_authority.h"
#include "demo/write_demonstration.h"
#include "platform/testing/test_database.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark;
using namespace waymark::demo;

static Database& written()
{
    static auto database = [] {
        auto fresh = migrated_database();
        write_demonstration(fresh, an_authority(), Clock{demonstration_day}, PasswordCost::ForTests);
        return fresh;
    }();
    return database;
}

static constexpr std::string_view statutory_and_held = " kind = 'statutory' AND state = 'held' ";

TEST_CASE("the database holds the reported year's reviews and its participation table")
{
    auto const& database = written();
    static auto const held_sql = "SELECT COUNT(*) FROM reviews WHERE" + std::string{statutory_and_held} +
                                 "AND first_sat_on BETWEEN '2022-04-01' AND '2023-03-31'";
    CHECK(database.count(held_sql) == reviews_held);

    static auto const late_sql = held_sql + " AND first_sat_on > due_on_when_held AND late_reason_id IS NOT NULL";
    CHECK(database.count(late_sql) == reviews_late);

    static auto const coded_sql = "SELECT COUNT(*) FROM review_sittings s JOIN reviews r USING (review_id) WHERE" +
                                  std::string{statutory_and_held} +
                                  "AND sat_on BETWEEN ? AND ? AND participation_code = ?";
    for (std::size_t code = 0; code < 8; ++code)
        for (std::size_t quarter = 0; quarter < 4; ++quarter) {
            Quarter const when{{2022}, static_cast<int>(quarter) + 1};
            CAPTURE(code);
            CAPTURE(quarter);
            CHECK(database.count(coded_sql, when.first_day(), when.last_day(), "PN" + std::to_string(code)) ==
                  participation_rows.at(code).at(quarter));
        }
}

TEST_CASE("every child looked after has a place on the timetable")
{
    CHECK(written().count("SELECT COUNT(*) FROM review_timetable WHERE looked_after_since IS NOT NULL") == 980);
    CHECK(written().count("SELECT COUNT(*) FROM review_timetable WHERE next_due_on < '2023-04-03'") == 13);
}

TEST_CASE("everybody on the sign-in page can sign in")
{
    auto& database = written();
    SessionStore sessions{database};
    for (auto const& person : demonstration_sign_ins()) {
        CAPTURE(person.sign_in_name);
        SignInTry const attempt{person.sign_in_name, person.password, "127.0.0.1", ""};
        CHECK(sign_in(database, sessions, attempt, Clock{demonstration_day}.now(), PasswordCost::ForTests));
    }
}

TEST_CASE("the demonstration is not written over records that are there")
{
    CHECK_THROWS_AS(write_demonstration(written(), an_authority(), Clock{demonstration_day}, PasswordCost::ForTests),
                    DatabaseError);
}

TEST_CASE("on an earlier day the database knows nothing that came after it")
{
    auto database = migrated_database();
    Clock const monday{std::chrono::sys_days{std::chrono::year{2023} / 3 / 13}};
    write_demonstration(database, an_authority(), monday, PasswordCost::ForTests);
    CHECK(database.count("SELECT COUNT(*) FROM reviews WHERE first_sat_on > '2023-03-13'") == 0);
    CHECK(database.count("SELECT COUNT(*) FROM child_episodes WHERE started_on > '2023-03-13'") == 0);
    CHECK(database.count("SELECT COUNT(*) FROM reviews WHERE state = 'booked' AND booked_for_on <= '2023-03-31'") > 50);
}

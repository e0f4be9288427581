#include "children/testing/a_child.h"
#include "platform/testing/test_database.h"
#include "reviews/store/timetable_store.h"
#include "reviews/testing/a_review.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

/// A child of every kind that the timetable tells apart: late, soon, nothing due, left, never looked after.
static std::vector<ChildId> add_some_children(Database& database)
{
    auto const late = a_child().looked_after_since(Date{2022y / January / 10d}).in(database);
    add_reviews(database, late, {Date{2022y / February / 4d}, Date{2022y / May / 3d}, Date{2022y / September / 2d}});
    auto const soon = a_child().looked_after_since(Date{2023y / February / 20d}).in(database);
    book_review(database, soon, Date{2023y / March / 15d});
    auto const grown =
        a_child().born_on(Date{2005y / April / 1d}).looked_after_since(Date{2021y / May / 4d}).in(database);
    add_reviews(database, grown, {Date{2022y / September / 1d}, Date{2022y / December / 1d}});
    auto const left =
        a_child().looked_after_since(Date{2022y / March / 1d}).until(Date{2022y / August / 1d}).in(database);
    auto const never = a_child().in(database);
    return {late, soon, grown, left, never};
}

static std::string whole_timetable(Database const& database)
{
    std::string rows;
    database.visit(R"(
        SELECT child_id || ' ' || COALESCE(looked_after_since, '-') || ' ' || COALESCE(next_due_on, '-') || ' ' ||
               COALESCE(last_practicable_on, '-') || ' ' || COALESCE(rule, '-') || ' ' || COALESCE(anchor_on, '-') ||
               ' ' || COALESCE(review_number, 0) || ' ' || COALESCE(last_review_on, '-') || ' ' ||
               COALESCE(booked_for_on, '-')
          FROM review_timetable ORDER BY child_id)",
                   {}, [&](Row const& row) {
                       rows += row.get<std::string>(0) + "\n";
                       return true;
                   });
    return rows;
}

static std::string due_on(Database const& database, ChildId child)
{
    return database
        .maybe_one([](Row const& row) { return row.is_null(0) ? "none" : row.get<std::string>(0); },
                   "SELECT next_due_on FROM review_timetable WHERE child_id = ?", child)
        .value_or("not worked out");
}

TEST_CASE("working out everybody gives each child the place that their own facts give")
{
    auto database = migrated_database();
    add_some_children(database);
    work_out_for(database, today);
    CHECK(whole_timetable(database) == "1 2022-01-10 2023-03-02 2023-03-02 T3 2022-09-02 4 2022-09-02 -\n"
                                       "2 2023-02-20 2023-03-20 2023-03-20 T1 2023-02-20 1 - 2023-03-15\n"
                                       "3 2021-05-04 - - - - 0 2022-12-01 -\n"
                                       "4 - - - - - 0 - -\n"
                                       "5 - - - - - 0 - -\n");
}

TEST_CASE("working out one child gives what working out everybody gives")
{
    auto together = migrated_database();
    add_some_children(together);
    work_out_for(together, today);

    auto one_by_one = migrated_database();
    auto const children = add_some_children(one_by_one);
    Transaction change{one_by_one};
    for (auto const child : children) ReviewStore{one_by_one}.work_out_timetable(child, england(), today, noon);
    change.commit();
    CHECK(whole_timetable(one_by_one) == whole_timetable(together));
}

TEST_CASE("it is counted how many due dates moved, and working out again moves none")
{
    auto database = migrated_database();
    add_some_children(database);
    CHECK(work_out_every_timetable(database, england(), today, noon) == 2);
    CHECK(work_out_every_timetable(database, england(), today, noon) == 0);
}

TEST_CASE("a bank holiday that is withdrawn or added moves the dates that were counted over it")
{
    auto database = migrated_database();
    auto const over_easter = a_child().looked_after_since(Date{2023y / March / 20d}).in(database);
    auto const after_it = a_child().looked_after_since(Date{2023y / April / 11d}).in(database);
    Date const as_at{2023y / April / 12d};
    Date const good_friday{2023y / April / 7d};
    Date const easter_monday{2023y / April / 10d};
    Date const may_day{2023y / May / 1d};
    BankHolidays const known{good_friday, easter_monday, may_day};
    work_out_every_timetable(database, known, as_at, noon);
    CHECK(due_on(database, over_easter) == "2023-04-19");
    CHECK(due_on(database, after_it) == "2023-05-10");

    CHECK(work_out_every_timetable(database, {easter_monday, may_day}, as_at, noon) == 1);
    CHECK(due_on(database, over_easter) == "2023-04-18");
    Date const coronation{2023y / May / 8d};
    CHECK(work_out_every_timetable(database, {easter_monday, may_day, coronation}, as_at, noon) == 1);
    CHECK(due_on(database, after_it) == "2023-05-11");
}

TEST_CASE("an adjourned review that nobody completed lapses overnight, and the next is due as before it")
{
    auto database = migrated_database();
    auto const child = a_child().looked_after_since(Date{2022y / June / 6d}).in(database);
    add_reviews(database, child, {Date{2022y / July / 1d}});
    auto adjourned = reviewed_on(child, Date{2022y / September / 12d});
    adjourned.state = ReviewState::Adjourned;
    adjourned.completed_on = std::nullopt;
    add_review(database, adjourned);
    auto const last_day = adjournment_ends_on(Date{2022y / September / 12d}, england());

    work_out_for(database, last_day);
    auto const before = due_on(database, child);
    CHECK(work_out_every_timetable(database, england(), last_day + days{1}, noon) == 1);
    CHECK(due_on(database, child) == "2022-10-01");
    CHECK(before != "2022-10-01");
}

TEST_CASE("the day the timetable was worked out for is the day it was in London")
{
    auto database = migrated_database();
    CHECK_FALSE(timetable_worked_out_for(database));
    a_child().looked_after_since(Date{2023y / February / 20d}).in(database);
    Date const first_of_july{2023y / July / 1d};
    work_out_every_timetable(database, england(), first_of_july, Instant{first_of_july} - 30min);
    CHECK(timetable_worked_out_for(database) == first_of_july);
}

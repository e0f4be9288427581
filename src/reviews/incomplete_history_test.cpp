// A return of one year does not hold the reviews of the years before. What may have happened there is never taken for a
// miss.
#include "reviews/testing/a_history.h"

using namespace std::chrono;
using namespace waymark;

static Date const records_begin = 2022y / April / 1d;

static History known_from_april(Date looked_after_since)
{
    return a_history().looked_after_since(looked_after_since).records_begin(records_begin);
}

static History long_looked_after()
{
    return a_history().episode(2019y / May / 3d, "P", LegalStatus::C2).records_begin(records_begin);
}

TEST_CASE("a child of whom reviews from before the records are held is known from the start of that care")
{
    auto const facts = a_history().looked_after_since(2015y / June / 1d).reviewed(2015y / June / 25d).facts();
    CHECK(records_of_child_begin_on(facts, records_begin) == Date{2015y / June / 1d});
    auto const later = a_history().looked_after_since(2015y / June / 1d).reviewed(2022y / May / 2d).facts();
    CHECK(records_of_child_begin_on(later, records_begin) == records_begin);
    CHECK_FALSE(records_of_child_begin_on(facts, std::nullopt));
}

TEST_CASE(
    "where the last review is not in the records, the latest day it can have been sets the latest day for the next")
{
    struct {
        std::string because;
        History child;
        Date as_at;
        std::string due;
        bool latest_possible;
        bool number_is_known;
    } const rows[] = {
        {"long past the second review", known_from_april(2015y / June / 1d), 2022y / May / 1d, "T3 2022-09-30", true,
         false},
        {"the start is not known either", long_looked_after(), 2022y / May / 1d, "T3 2022-09-30", true, false},
        {"the first review fell due before, the second after", known_from_april(2022y / January / 10d),
         2022y / May / 1d, "T2 2022-06-30", true, false},
        {"both fell due before", known_from_april(2021y / November / 1d), 2022y / May / 1d, "T3 2022-09-30", true,
         false},
        {"the first review falls due after", known_from_april(2022y / March / 21d), 2022y / April / 4d, "T1 2022-04-20",
         false, true},
        {"came into care when the records began", known_from_april(2022y / April / 1d), 2022y / April / 4d,
         "T1 2022-05-04", false, true},
        {"the first review in the records is exact, and past the second",
         long_looked_after().reviewed(2022y / May / 10d), 2022y / May / 11d, "T3 2022-11-10", false, false},
        {"the first in the records is taken as the second",
         known_from_april(2022y / January / 10d).reviewed(2022y / May / 10d), 2022y / May / 11d, "T3 2022-11-10", false,
         false},
        {"the first in the records is taken as the first",
         known_from_april(2022y / March / 21d).reviewed(2022y / April / 19d), 2022y / April / 20d, "T2 2022-07-19",
         false, true},
        {"a review typed in from before the records", long_looked_after().reviewed(2022y / February / 15d),
         2022y / May / 1d, "T3 2022-08-15", false, false},
        {"short breaks begun long before",
         a_history().looked_after_since(2021y / June / 1d, LegalStatus::V4).records_begin(records_begin),
         2022y / May / 1d, "T4 2022-09-30", true, false},
        {"placed for adoption before, its second review due after",
         a_history()
             .looked_after_since(2020y / June / 1d, LegalStatus::E1)
             .moves_to("A6", 2022y / February / 7d)
             .records_begin(records_begin),
         2022y / May / 1d, "T6 2022-06-30", true, false},
        {"placed for adoption in the records",
         a_history()
             .looked_after_since(2020y / June / 1d, LegalStatus::E1)
             .moves_to("A6", 2022y / May / 9d)
             .records_begin(records_begin),
         2022y / May / 10d, "T6 2022-06-06", false, false},
        {"authority to place in the records",
         known_from_april(2015y / June / 1d).changes_to(LegalStatus::E1, 2022y / May / 9d), 2022y / May / 10d,
         "T5 2022-08-09", false, false},
        {"seen from a day before the records", known_from_april(2015y / June / 1d), 2022y / March / 1d, "T3 2022-08-28",
         true, false},
        {"no records said to begin, and the start of care not known",
         a_history().episode(2022y / May / 3d, "P", LegalStatus::C2), 2022y / June / 1d, "T3 2022-11-02", true, false},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(due_in_a_word(row.child, row.as_at) == row.due);
        auto const due = review_due(row.child, row.as_at);
        CHECK(due.is_latest_possible == row.latest_possible);
        CHECK(due.number_is_known == row.number_is_known);
    }
}

TEST_CASE("a review is judged only where what came before cannot change the answer")
{
    struct {
        std::string because;
        History child;
        Date as_at;
        bool can_be_judged;
        bool on_time;
    } const rows[] = {
        {"the one before is not in the records", long_looked_after().reviewed(2022y / May / 10d), 2022y / July / 1d,
         false, true},
        {"later than any lawful day", long_looked_after().reviewed(2022y / October / 3d), 2022y / October / 4d, true,
         false},
        {"on the last lawful day there can be", long_looked_after().reviewed(2022y / September / 30d),
         2022y / October / 4d, false, true},
        {"a first review by its day is on time whatever came before",
         known_from_april(2022y / March / 21d).reviewed(2022y / April / 20d), 2022y / May / 1d, true, true},
        {"a first review after its day may have had one before it",
         known_from_april(2022y / March / 21d).reviewed(2022y / April / 21d), 2022y / May / 1d, false, false},
        {"no review so far", long_looked_after(), 2022y / July / 1d, false, false},
        {"no review when the last lawful day has passed", long_looked_after(), 2022y / October / 3d, true, false},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        auto const found = obligations(row.child.facts(), england(), row.as_at);
        REQUIRE_FALSE(found.empty());
        CHECK(found[0].can_be_judged == row.can_be_judged);
        CHECK(found[0].on_time == row.on_time);
    }
}

TEST_CASE("the review after the first one known is judged like any other")
{
    auto const found =
        obligations(long_looked_after().reviewed(2022y / May / 10d).reviewed(2022y / November / 14d).facts(), england(),
                    2022y / December / 1d);
    REQUIRE(found.size() == 3);
    CHECK(found[1].can_be_judged);
    CHECK_FALSE(found[1].on_time);
    CHECK(found[1].working_days_late == 2);
}

TEST_CASE("care that ended before the records begin is not judged at all")
{
    auto const child = a_history()
                           .looked_after_since(2020y / March / 2d)
                           .leaves(2021y / March / 2d)
                           .looked_after_since(2022y / May / 3d)
                           .records_begin(records_begin);
    auto const found = obligations(child.facts(), england(), 2022y / May / 5d);
    REQUIRE(found.size() == 1);
    CHECK(found[0].due.due_on == Date{2022y / May / 31d});
    CHECK(found[0].can_be_judged);
}

TEST_CASE("reviews after an unknown start are the child's, even before the first episode known")
{
    auto const child = a_history()
                           .episode(2022y / July / 4d, "P", LegalStatus::C2)
                           .reviewed(2022y / May / 10d)
                           .records_begin(records_begin);
    CHECK(due_in_a_word(child, 2022y / August / 1d) == "T3 2022-11-10");
}

TEST_CASE("with the earlier years given as well, the same child is judged in full")
{
    auto child = a_history()
                     .looked_after_since(2021y / November / 1d)
                     .reviewed(2021y / November / 26d)
                     .reviewed(2022y / February / 24d)
                     .reviewed(2022y / August / 30d)
                     .records_begin(2021y / April / 1d);
    auto const found = obligations(child.facts(), england(), 2022y / September / 1d);
    REQUIRE(found.size() == 4);
    CHECK(found[2].can_be_judged);
    CHECK_FALSE(found[2].on_time);
    CHECK(found[2].working_days_late == 3);
    CHECK(found[3].due.number == 4);
    CHECK(found[3].due.number_is_known);
}

TEST_CASE("a first review of short breaks that was due before anybody kept them is not called missed")
{
    auto facts = a_history().looked_after_since(2022y / July / 16d, LegalStatus::V4).facts();
    Date const as_at{2024y / March / 31d};
    auto const next = [&] { return next_review(facts, england(), as_at); };
    struct {
        std::optional<Date> known_from;
        bool is_known;
        char const* because;
    } const rows[] = {
        {std::nullopt, true, "all reviews are known"},
        {2024y / March / 31d, false, "due on 16 October 2022, before the first import"},
        {2022y / October / 17d, false, "due on the day before"},
        {2022y / October / 16d, true, "due on that day, and nobody recorded it"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        facts.short_breaks_known_from = row.known_from;
        CHECK(std::holds_alternative<ReviewDue>(next()) == row.is_known);
        auto const owed = obligations(facts, england(), as_at);
        REQUIRE(owed.size() == 1);
        CHECK(owed[0].can_be_judged == row.is_known);
    }
    facts.short_breaks_known_from = as_at;
    facts.reviews.push_back({2024y / February / 1d, Date{2024y / February / 1d}});
    CHECK(std::get<ReviewDue>(next()).due_on == 2024y / August / 1d);
}

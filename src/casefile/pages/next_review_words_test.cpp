#include "calendar/shipped_bank_holidays.h"
#include "casefile/pages/next_review_words.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

/// The fourth review, six months after the third.
static ReviewDue fourth_due_on(Date day, Date last_practicable_on)
{
    ReviewDue due;
    due.rule = TimetableRule::T3;
    due.due_on = day;
    due.last_practicable_on = last_practicable_on;
    due.number = 4;
    return due;
}

static ReviewDue fourth_due_on(Date day) { return fourth_due_on(day, day); }

static NextReviewWords words(NextReview const& next, std::optional<Date> booked, Date today)
{
    static BankHolidays const holidays = days_of(shipped_bank_holidays());
    return next_review_words(next, booked, holidays, today);
}

TEST_CASE("the file says first what is due, how near it is, and whether it is booked")
{
    Date const thursday{2023y / March / 2d};
    Date const sunday{2023y / April / 9d};  // Easter
    Date const maundy_thursday{2023y / April / 6d};
    std::optional<Date> const none;
    struct {
        ReviewDue due;
        std::optional<Date> booked;
        Date today;
        char const* heading;
        char const* late;
        std::string sentence;
    } const rows[] = {
        {fourth_due_on(thursday), none, Date{2023y / March / 13d}, "Fourth review was due by Thursday 2 March 2023",
         "7 working days late.", "It is not booked yet."},
        {fourth_due_on(thursday), none, Date{2023y / March / 3d}, "Fourth review was due by Thursday 2 March 2023",
         "1 working day late.", "It is not booked yet."},
        {fourth_due_on(thursday), Date{2023y / March / 15d}, Date{2023y / March / 13d},
         "Fourth review was due by Thursday 2 March 2023", "7 working days late.",
         "It is booked for Wednesday 15 March 2023, after the last lawful day."},
        {fourth_due_on(thursday), Date{2023y / March / 2d}, Date{2023y / March / 13d},
         "Fourth review was due by Thursday 2 March 2023", "7 working days late.",
         "It was booked for Thursday 2 March 2023 and is not recorded yet."},
        {fourth_due_on(thursday), none, thursday, "Fourth review is due by Thursday 2 March 2023", "",
         "That is today. It is not booked yet."},
        {fourth_due_on(thursday), Date{2023y / March / 1d}, Date{2023y / March / 1d},
         "Fourth review is due by Thursday 2 March 2023", "",
         "That is tomorrow. It is booked for Wednesday 1 March 2023."},
        {fourth_due_on(sunday, maundy_thursday), none, Date{2023y / March / 13d},
         "Fourth review is due by Sunday 9 April 2023", "",
         "That is in 27 days. The last working day before it is Thursday 6 April 2023. It is not booked yet."},
        {fourth_due_on(sunday, maundy_thursday), none, Date{2023y / April / 10d},
         "Fourth review was due by Sunday 9 April 2023", "Less than a working day late.", "It is not booked yet."},
    };
    for (auto const& row : rows) {
        CAPTURE(row.sentence);
        auto const said = words(row.due, row.booked, row.today);
        CHECK(said.heading == row.heading);
        CHECK(said.late == row.late);
        CHECK(said.sentence == row.sentence);
        CHECK(said.is_late == !said.late.empty());
    }
}

TEST_CASE("a review is soon from fourteen days before its day to the day itself")
{
    auto const due = fourth_due_on(Date{2023y / March / 30d});
    CHECK_FALSE(words(due, std::nullopt, Date{2023y / March / 15d}).is_soon);
    CHECK(words(due, std::nullopt, Date{2023y / March / 16d}).is_soon);
    CHECK(words(due, std::nullopt, Date{2023y / March / 30d}).is_soon);
    CHECK_FALSE(words(due, std::nullopt, Date{2023y / March / 31d}).is_soon);
}

TEST_CASE("what is particular to a review is said with it")
{
    auto due = fourth_due_on(Date{2023y / March / 17d});
    due.not_before = Date{2023y / March / 3d};
    due.meeting_may_be_waived = true;
    due.number_is_known = false;
    auto const said = words(due, std::nullopt, Date{2023y / February / 27d});
    CHECK(said.heading == "The next review is due by Friday 17 March 2023");
    CHECK(said.sentence == "That is in 18 days. It may not be held before Friday 3 March 2023. It is not booked yet. A "
                           "meeting need not be "
                           "part of it, if the child’s wishes are heard.");
}

TEST_CASE("where nothing is due the file says why")
{
    for (auto const why : {NothingDue::NotLookedAfter, NothingDue::EighteenFirst, NothingDue::NeverLookedAfter}) {
        auto const said = words(why, std::nullopt, Date{2023y / March / 13d});
        CHECK(said.heading == "No review is due");
        CHECK(said.sentence == wording_of(why));
        CHECK_FALSE(said.is_late);
        CHECK_FALSE(said.is_soon);
    }
}

TEST_CASE("where nobody can say when a review is due, the file says so and what to do")
{
    auto const said = next_review_words(NothingDue::ShortBreaksNotKnown, std::nullopt, {}, Date{2023y / March / 13d});
    CHECK(said.heading == "When the next review is due is not known");
    CHECK(said.sentence.ends_with("Record the last one that was held, and the date follows."));
    CHECK_FALSE(said.is_late);
}

TEST_CASE("where the review before is not in the records, a review is at least so late")
{
    auto due = fourth_due_on(Date{2023y / March / 2d});
    due.is_latest_possible = true;
    CHECK(next_review_words(due, std::nullopt, {}, Date{2023y / March / 13d}).late == "At least 7 working days late.");
}

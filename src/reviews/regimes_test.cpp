#include "reviews/long_term_fostering.h"
#include "reviews/testing/a_history.h"

using namespace std::chrono;
using namespace waymark;

TEST_CASE("authority to place runs beside the ordinary reviews, and the earlier date binds")
{
    auto const reviewed_to = [](Date last_held) {
        return a_history()
            .looked_after_since(2022y / March / 1d)
            .reviewed(2022y / March / 28d)
            .reviewed(2022y / June / 6d)
            .reviewed(last_held);
    };
    struct {
        std::string because;
        History child;
        Date as_at;
        std::string due;
    } const rows[] = {
        {"the ordinary review comes first",
         reviewed_to(2022y / September / 1d).changes_to(LegalStatus::E1, 2023y / January / 9d), 2023y / January / 10d,
         "T3 2023-03-01"},
        {"the review after authority has been held",
         reviewed_to(2022y / September / 1d)
             .changes_to(LegalStatus::E1, 2022y / November / 14d)
             .reviewed(2023y / January / 20d),
         2023y / January / 21d, "T3 2023-07-20"},
        {"a review on the day of the order was not after it",
         reviewed_to(2022y / November / 14d).changes_to(LegalStatus::E1, 2022y / November / 14d),
         2022y / November / 15d, "T5 2023-02-14"},
        {"the order was revoked before it mattered",
         reviewed_to(2022y / September / 1d)
             .changes_to(LegalStatus::E1, 2022y / November / 14d)
             .changes_to(LegalStatus::C2, 2023y / January / 9d),
         2023y / January / 10d, "T3 2023-03-01"},
        {"authority before any review: the first review comes first",
         a_history().looked_after_since(2022y / November / 14d, LegalStatus::E1), 2022y / November / 15d,
         "T1 2022-12-12"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(due_in_a_word(row.child, row.as_at) == row.due);
    }
}

TEST_CASE("a placement for adoption begins again with other adopters, and not with another order")
{
    auto const placed = [] {
        return a_history().looked_after_since(2021y / May / 4d, LegalStatus::E1).moves_to("A6", 2022y / September / 5d);
    };
    CHECK(due_in_a_word(placed().moves_to("A6", 2022y / September / 26d), 2022y / September / 27d) == "T6 2022-10-24");
    CHECK(due_in_a_word(placed().episode(2022y / September / 26d, "L", LegalStatus::C2, "A4"),
                        2022y / September / 27d) == "T6 2022-10-03");
}

TEST_CASE("after the review that follows a return, the ordinary six months go on")
{
    auto const child = a_history()
                           .looked_after_since(2021y / May / 4d, LegalStatus::E1)
                           .moves_to("A6", 2022y / September / 5d)
                           .reviewed(2022y / September / 30d)
                           .reviewed(2022y / December / 20d)
                           .moves_to("U6", 2023y / February / 3d)
                           .reviewed(2023y / March / 10d);
    CHECK(due_in_a_word(child, 2023y / March / 11d) == "T3 2023-09-10");
}

TEST_CASE("a remand of a child already looked after changes nothing")
{
    auto const child = a_history()
                           .looked_after_since(2022y / September / 7d, LegalStatus::V2)
                           .changes_to(LegalStatus::J1, 2022y / September / 20d);
    CHECK(due_in_a_word(child, 2022y / September / 21d) == "T1 2022-10-06");
}

TEST_CASE("long-term foster care of more than a year may be reviewed without a meeting every other time")
{
    auto const in_long_term_care_since = [](Date day) {
        return a_history()
            .looked_after_since(2020y / March / 2d)
            .moves_to("U4", day)
            .reviewed(2022y / January / 10d)
            .reviewed(2022y / April / 8d);
    };
    struct {
        std::string because;
        History child;
        Date as_at;
        bool waived;
    } const rows[] = {
        {"more than a year there, met six months before",
         in_long_term_care_since(2021y / March / 1d).reviewed(2022y / October / 5d), 2022y / October / 6d, true},
        {"the last review had no meeting, and the one before is a year back",
         in_long_term_care_since(2021y / March / 1d)
             .reviewed(2022y / October / 5d)
             .reviewed(2023y / April / 5d, ReviewMethod::NoMeeting),
         2023y / April / 6d, false},
        {"less than a year there when it falls due",
         in_long_term_care_since(2022y / April / 11d).reviewed(2022y / October / 5d), 2022y / October / 6d, false},
        {"moved to other carers", in_long_term_care_since(2021y / March / 1d).moves_to("U4", 2022y / May / 3d),
         2022y / May / 4d, false},
        {"an address or an order changed, the carers did not",
         in_long_term_care_since(2021y / March / 1d)
             .moves_to("U4", 2022y / May / 3d, "T")
             .changes_to(LegalStatus::V2, 2022y / June / 6d),
         2022y / June / 7d, true},
        {"not long term", in_long_term_care_since(2021y / March / 1d).moves_to("U6", 2022y / May / 3d, "T"),
         2022y / May / 4d, false},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        auto const due = review_due(row.child, row.as_at);
        CHECK(due.rule == TimetableRule::T3);
        CHECK(due.meeting_may_be_waived == row.waived);
    }
}

TEST_CASE("short breaks that stop meeting regulation 48 come under the full regulations from that day")
{
    struct {
        std::string because;
        History child;
        Date as_at;
        std::string due;
    } const rows[] = {
        {"a care order on a child with short breaks",
         a_history()
             .looked_after_since(2022y / July / 16d, LegalStatus::V4)
             .changes_to(LegalStatus::C1, 2022y / September / 2d),
         2022y / September / 5d, "T1 2022-10-03"},
        {"a single break that goes on for an 18th day",
         a_history().looked_after_since(2022y / August / 16d, LegalStatus::V3), 2022y / September / 2d,
         "T1 2022-10-03"},
        {"on its 17th day it is a short break yet",
         a_history().looked_after_since(2022y / August / 16d, LegalStatus::V3), 2022y / September / 1d,
         "T4 2022-11-16"},
        {"the series counts from its first break",
         a_history()
             .looked_after_since(2022y / July / 16d, LegalStatus::V3)
             .leaves(2022y / July / 18d)
             .looked_after_since(2022y / September / 3d, LegalStatus::V3)
             .leaves(2022y / September / 5d),
         2022y / September / 20d, "T4 2022-10-16"},
        {"a review between two breaks is of the series",
         a_history()
             .looked_after_since(2022y / July / 16d, LegalStatus::V3)
             .leaves(2022y / July / 18d)
             .looked_after_since(2022y / October / 29d, LegalStatus::V3)
             .leaves(2022y / October / 31d)
             .reviewed(2022y / October / 12d),
         2022y / November / 1d, "T4 2023-04-12"},
        {"no break for more than six months: the series is over",
         a_history().looked_after_since(2022y / July / 16d, LegalStatus::V3).leaves(2022y / July / 18d),
         2023y / January / 19d, std::string{wording_of(NothingDue::NotLookedAfter)}},
        {"and a break after that begins another",
         a_history()
             .looked_after_since(2022y / July / 16d, LegalStatus::V3)
             .leaves(2022y / July / 18d)
             .looked_after_since(2023y / February / 4d, LegalStatus::V3),
         2023y / February / 5d, "T4 2023-05-04"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(due_in_a_word(row.child, row.as_at) == row.due);
    }
}

// The worked examples of domain.md section 9, by their numbers; 29 and 30 are in calendar/working_days_test.cpp.
#include "reviews/first_review.h"
#include "reviews/process_clocks.h"
#include "reviews/testing/a_history.h"

using namespace std::chrono;
using namespace waymark;

TEST_CASE("worked examples 1 to 22: when the next review is due, and the last working day for it")
{
    struct {
        std::string example;
        History child;
        Date as_at;
        std::string due;
        Date last_practicable_on;
    } const rows[] = {
        {"1: the state funeral", a_history().looked_after_since(2022y / September / 2d), 2022y / September / 5d,
         "T1 2022-10-03", 2022y / October / 3d},
        {"2", a_history().looked_after_since(2022y / September / 7d), 2022y / September / 7d, "T1 2022-10-06",
         2022y / October / 6d},
        {"3: from a Saturday", a_history().looked_after_since(2022y / August / 27d), 2022y / September / 1d,
         "T1 2022-09-27", 2022y / September / 27d},
        {"4: Christmas", a_history().looked_after_since(2022y / December / 9d), 2022y / December / 9d, "T1 2023-01-11",
         2023y / January / 11d},
        {"5: Christmas Eve", a_history().looked_after_since(2022y / December / 24d), 2023y / January / 2d,
         "T1 2023-01-25", 2023y / January / 25d},
        {"5: Christmas Day", a_history().looked_after_since(2022y / December / 25d), 2023y / January / 2d,
         "T1 2023-01-25", 2023y / January / 25d},
        {"6: Easter", a_history().looked_after_since(2023y / March / 17d), 2023y / March / 20d, "T1 2023-04-18",
         2023y / April / 18d},
        {"7: Easter and the coronation", a_history().looked_after_since(2023y / April / 6d), 2023y / April / 6d,
         "T1 2023-05-10", 2023y / May / 10d},
        {"7a", a_history().looked_after_since(2023y / April / 28d), 2023y / May / 1d, "T1 2023-05-31",
         2023y / May / 31d},
        {"7b: a bank holiday is day 0", a_history().looked_after_since(2023y / May / 8d), 2023y / May / 9d,
         "T1 2023-06-06", 2023y / June / 6d},
        {"7c: the jubilee", a_history().looked_after_since(2022y / May / 9d), 2022y / May / 9d, "T1 2022-06-08",
         2022y / June / 8d},
        {"8", a_history().looked_after_since(2022y / September / 7d).reviewed(2022y / October / 6d),
         2022y / October / 7d, "T2 2023-01-06", 2023y / January / 6d},
        {"9: month end", a_history().looked_after_since(2022y / November / 2d).reviewed(2022y / November / 30d),
         2022y / December / 1d, "T2 2023-02-28", 2023y / February / 28d},
        {"10",
         a_history()
             .looked_after_since(2022y / September / 7d)
             .reviewed(2022y / October / 6d)
             .reviewed(2023y / January / 6d),
         2023y / January / 7d, "T3 2023-07-06", 2023y / July / 6d},
        {"11: leap year",
         a_history()
             .looked_after_since(2023y / February / 1d)
             .reviewed(2023y / February / 28d)
             .reviewed(2023y / May / 25d)
             .reviewed(2023y / August / 31d),
         2023y / September / 1d, "T3 2024-02-29", 2024y / February / 29d},
        {"12: due on a Sunday before a bank holiday",
         a_history().looked_after_since(2023y / January / 4d).reviewed(2023y / January / 31d), 2023y / February / 1d,
         "T2 2023-04-30", 2023y / April / 28d},
        {"13: the next runs from the day held, not the day due",
         a_history().looked_after_since(2022y / September / 2d).reviewed(2022y / October / 5d), 2022y / October / 6d,
         "T2 2023-01-05", 2023y / January / 5d},
        {"14: before the early review",
         a_history().looked_after_since(2022y / September / 2d).reviewed(2022y / September / 28d),
         2022y / October / 31d, "T2 2022-12-28", 2022y / December / 28d},
        {"14: an early review is a review",
         a_history()
             .looked_after_since(2022y / September / 2d)
             .reviewed(2022y / September / 28d)
             .reviewed(2022y / November / 2d),
         2022y / December / 29d, "T3 2023-05-02", 2023y / May / 2d},
        {"15: a change of status restarts nothing",
         a_history()
             .looked_after_since(2022y / September / 7d, LegalStatus::V2)
             .changes_to(LegalStatus::C1, 2022y / October / 3d),
         2022y / October / 4d, "T1 2022-10-06", 2022y / October / 6d},
        {"16: a break in care restarts everything",
         a_history()
             .looked_after_since(2022y / December / 9d, LegalStatus::V2)
             .leaves(2023y / January / 6d)
             .looked_after_since(2023y / January / 20d, LegalStatus::V2),
         2023y / January / 23d, "T1 2023-02-17", 2023y / February / 17d},
        {"17: placed for adoption",
         a_history().looked_after_since(2021y / May / 4d, LegalStatus::E1).moves_to("A6", 2022y / December / 12d),
         2022y / December / 20d, "T6 2023-01-09", 2023y / January / 9d},
        {"17: then 3 months",
         a_history()
             .looked_after_since(2021y / May / 4d, LegalStatus::E1)
             .moves_to("A6", 2022y / December / 12d)
             .reviewed(2023y / January / 6d),
         2023y / January / 9d, "T6 2023-04-06", 2023y / April / 6d},
        {"17: then 6 months",
         a_history()
             .looked_after_since(2021y / May / 4d, LegalStatus::E1)
             .moves_to("A6", 2022y / December / 12d)
             .reviewed(2023y / January / 6d)
             .reviewed(2023y / April / 3d),
         2023y / April / 4d, "T6 2023-10-03", 2023y / October / 3d},
        {"18: four weeks that end on Boxing Day",
         a_history().looked_after_since(2021y / May / 4d, LegalStatus::E1).moves_to("A5", 2022y / November / 28d),
         2022y / December / 1d, "T6 2022-12-26", 2022y / December / 23d},
        {"19: authority to place comes before six months",
         a_history()
             .looked_after_since(2022y / March / 1d)
             .reviewed(2022y / March / 28d)
             .reviewed(2022y / June / 6d)
             .reviewed(2022y / September / 1d)
             .changes_to(LegalStatus::E1, 2022y / November / 14d),
         2022y / November / 20d, "T5 2023-02-14", 2023y / February / 14d},
        {"20: returned by adopters",
         a_history()
             .looked_after_since(2021y / May / 4d, LegalStatus::E1)
             .moves_to("A6", 2022y / September / 5d)
             .moves_to("U6", 2023y / February / 3d),
         2023y / February / 6d, "T7 2023-03-17", 2023y / March / 17d},
        {"21: short breaks", a_history().looked_after_since(2022y / July / 16d, LegalStatus::V4), 2022y / August / 1d,
         "T4 2022-10-16", 2022y / October / 14d},
        {"21: then 6 months",
         a_history().looked_after_since(2022y / July / 16d, LegalStatus::V4).reviewed(2022y / October / 12d),
         2022y / October / 13d, "T4 2023-04-12", 2023y / April / 12d},
        {"22: on remand", a_history().looked_after_since(2023y / May / 3d, LegalStatus::J1), 2023y / May / 4d,
         "T8 2023-06-02", 2023y / June / 2d},
    };
    for (auto const& row : rows) {
        CAPTURE(row.example);
        CHECK(due_in_a_word(row.child, row.as_at) == row.due);
        CHECK(review_due(row.child, row.as_at).last_practicable_on == row.last_practicable_on);
    }
}

TEST_CASE("worked example 13: a review two working days after its due date is late by two")
{
    auto const child = a_history().looked_after_since(2022y / September / 2d).reviewed(2022y / October / 5d);
    auto const found = obligations(child.facts(), england(), 2022y / October / 6d);
    REQUIRE(found.size() == 2);
    CHECK(found[0].due.due_on == Date{2022y / October / 3d});
    CHECK_FALSE(found[0].on_time);
    CHECK(found[0].working_days_late == 2);
}

TEST_CASE("worked example 16: the review of a child who left before its day was never required")
{
    auto const child = a_history()
                           .looked_after_since(2022y / December / 9d, LegalStatus::V2)
                           .leaves(2023y / January / 6d)
                           .looked_after_since(2023y / January / 20d, LegalStatus::V2);
    auto const found = obligations(child.facts(), england(), 2023y / January / 23d);
    REQUIRE(found.size() == 1);
    CHECK(found[0].due.due_on == Date{2023y / February / 17d});
}

TEST_CASE("worked example 20: a review after return from adopters has a first and a last day")
{
    auto const due = review_due(a_history()
                                    .looked_after_since(2021y / May / 4d, LegalStatus::E1)
                                    .moves_to("A6", 2022y / September / 5d)
                                    .moves_to("U6", 2023y / February / 3d),
                                2023y / February / 6d);
    CHECK(due.not_before == Date{2023y / March / 3d});
    CHECK(due.due_on == Date{2023y / March / 17d});
}

TEST_CASE("worked example 22: a remand asks for plans beside the review")
{
    CHECK(remand_care_plan_due(2023y / May / 3d, england()) == Date{2023y / May / 11d});
    CHECK(detention_placement_plan_due(2023y / May / 3d, england()) == Date{2023y / May / 18d});
}

TEST_CASE("worked example 23: siblings in one meeting have each their own review")
{
    auto const meeting = Date{2022y / October / 5d};
    auto elder = a_history().looked_after_since(2022y / September / 2d);
    auto younger = a_history().looked_after_since(2022y / September / 12d);
    auto const before = Date{2022y / September / 30d};
    CHECK(latest_common_day({next_review(elder.facts(), england(), before),
                             next_review(younger.facts(), england(), before)}) == Date{2022y / October / 3d});

    auto const of_elder = obligations(elder.reviewed(meeting).facts(), england(), meeting);
    auto const of_younger = obligations(younger.reviewed(meeting).facts(), england(), meeting);
    CHECK(of_elder.at(0).due.due_on == Date{2022y / October / 3d});
    CHECK_FALSE(of_elder.at(0).on_time);
    CHECK(of_younger.at(0).due.due_on == Date{2022y / October / 11d});
    CHECK(of_younger.at(0).on_time);
}

TEST_CASE("worked example 24: an adjourned review must be completed within 20 working days")
{
    CHECK(adjournment_ends_on(2023y / April / 5d, england()) == Date{2023y / May / 9d});
}

TEST_CASE("worked examples 25 and 26: four clocks run from the day a review was completed")
{
    struct {
        std::string example;
        Date completed_on;
        Date decisions_by;
        Date managers_answer_by;
        Date record_by;
        Date distributed_by;
    } const rows[] = {
        {"25", 2022y / December / 14d, 2022y / December / 21d, 2022y / December / 30d, 2023y / January / 9d,
         2023y / January / 16d},
        {"26", 2023y / March / 29d, 2023y / April / 5d, 2023y / April / 14d, 2023y / April / 21d, 2023y / April / 28d},
    };
    for (auto const& row : rows) {
        CAPTURE(row.example);
        auto const clocks = output_clocks(row.completed_on, england());
        CHECK(clocks.decisions_by == row.decisions_by);
        CHECK(managers_answer_by(clocks.decisions_by, england()) == row.managers_answer_by);
        CHECK(clocks.record_by == row.record_by);
        CHECK(clocks.distributed_by == row.distributed_by);
    }
}

TEST_CASE("worked example 27: the IRO service is told in two working days and appoints in five")
{
    auto const clocks = clocks_of_a_new_child(2022y / December / 23d, england());
    CHECK(clocks.manager_told_by == Date{2022y / December / 29d});
    CHECK(clocks.iro_appointed_by == Date{2023y / January / 4d});
}

TEST_CASE("worked example 28: preparation is counted back from the day a review is booked for")
{
    auto const clocks = preparation_clocks(2023y / April / 19d, england());
    CHECK(clocks.planning_talk_by == Date{2023y / March / 27d});
    CHECK(clocks.social_workers_report_by == Date{2023y / April / 14d});
    CHECK(clocks.child_contact_from == Date{2023y / April / 5d});
    CHECK(clocks.child_contact_until == Date{2023y / April / 18d});
}

TEST_CASE("worked example 31: no review is due where 18 comes first")
{
    auto const child = a_history()
                           .born(2005y / May / 15d)
                           .looked_after_since(2022y / January / 10d)
                           .reviewed(2022y / February / 3d)
                           .reviewed(2022y / April / 28d)
                           .reviewed(2022y / December / 20d);
    for (auto const as_at : {Date{2022y / December / 21d}, Date{2023y / May / 15d}, Date{2023y / July / 1d}})
        CHECK(due_in_a_word(child, as_at) == "No further statutory review: the young person turns 18 first");
}

TEST_CASE("worked example 32: a midway review is halfway and moves no due date")
{
    CHECK(midway_review_on(2022y / October / 6d, 2023y / April / 6d) == Date{2023y / January / 5d});
}

TEST_CASE("worked example 33: a pathway plan within three months of becoming eligible")
{
    CHECK(pathway_plan_by(2022y / November / 21d) == Date{2023y / February / 21d});
}

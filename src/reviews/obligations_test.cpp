#include "reviews/testing/a_history.h"

using namespace std::chrono;
using namespace waymark;

static std::string told(Obligation const& obligation)
{
    auto text = std::string{code_of(obligation.due.rule)} + " " + iso(obligation.due.due_on);
    text += obligation.met_on ? " met " + iso(*obligation.met_on) : " not met";
    if (!obligation.can_be_judged) return text + ", not judged";
    if (obligation.on_time) text += obligation.was_adjourned ? ", on time adjourned" : ", on time";
    if (obligation.working_days_late != 0) text += ", late by " + std::to_string(obligation.working_days_late);
    if (obligation.ended_unmet_on) text += ", ended " + iso(*obligation.ended_unmet_on);
    return obligation.was_owed ? text : text + ", not owed";
}

static std::vector<std::string> obligations_of(History const& child, Date as_at)
{
    std::vector<std::string> all;
    for (auto const& obligation : obligations(child.facts(), england(), as_at)) all.push_back(told(obligation));
    return all;
}

using Told = std::vector<std::string>;

static History since_september()
{
    return a_history().looked_after_since(2022y / September / 7d).reviewed(2022y / October / 6d);
}

TEST_CASE("every review that fell due is told once, with the review that met it")
{
    struct {
        std::string because;
        History child;
        Date as_at;
        Told expected;
    } const rows[] = {
        {"the first, met, and the second, open",
         since_september(),
         2022y / December / 1d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met"}},
        {"open and late so far",
         since_september(),
         2023y / January / 11d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met, late by 3"}},
        {"a review years late met one obligation, not many",
         since_september().reviewed(2024y / January / 8d),
         2024y / January / 9d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 met 2024-01-08, late by 252",
          "T3 2024-07-08 not met"}},
        {"a cancelled booking moves nothing",
         since_september().review({2022y / December / 20d, {}, ReviewKind::Statutory, ReviewState::Cancelled, {}}),
         2023y / January / 9d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met, late by 1"}},
        {"a booking is not a review",
         since_september().review({2022y / December / 20d, {}, ReviewKind::Statutory, ReviewState::Booked, {}}),
         2022y / December / 21d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met"}},
        {"two rows for one day are one review",
         since_september().reviewed(2022y / October / 6d),
         2022y / December / 1d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met"}},
        {"a review of a later day is not known yet",
         since_september().reviewed(2023y / January / 6d),
         2022y / December / 1d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met"}},
        {"held on the day of leaving",
         since_september().reviewed(2023y / January / 5d).leaves(2023y / January / 5d),
         2023y / February / 1d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 met 2023-01-05, on time, not owed"}},
        {"left with a review overdue",
         since_september().leaves(2023y / January / 13d),
         2023y / February / 1d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met, late by 5, ended 2023-01-13"}},
        {"left on the day it was due",
         since_september().leaves(2023y / January / 6d),
         2023y / February / 1d,
         {"T1 2022-10-06 met 2022-10-06, on time"}},
        {"leaving is not foreseen",
         since_september().leaves(2023y / January / 6d),
         2022y / December / 1d,
         {"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met"}},
        {"a review after leaving is nobody's",
         since_september().leaves(2022y / November / 1d).reviewed(2022y / November / 9d),
         2023y / February / 1d,
         {"T1 2022-10-06 met 2022-10-06, on time"}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(obligations_of(row.child, row.as_at) == row.expected);
    }
}

TEST_CASE("a review of several sittings is held at the first and completed at the last")
{
    auto const sat = Date{2023y / January / 5d};
    auto const review_of = [&](ReviewState state, std::optional<Date> completed_on) {
        return since_september().review({sat, completed_on, ReviewKind::Statutory, state, ReviewMethod::FaceToFace});
    };
    struct {
        std::string because;
        History child;
        Date as_at;
        std::string second;
        std::string third;
    } const rows[] = {
        {"completed within 20 working days", review_of(ReviewState::Held, 2023y / February / 2d), 2023y / March / 1d,
         "T2 2023-01-06 met 2023-01-05, on time adjourned", "T3 2023-07-05 not met"},
        {"completed too late: held, and not in time", review_of(ReviewState::Held, 2023y / February / 3d),
         2023y / March / 1d, "T2 2023-01-06 met 2023-01-05", "T3 2023-07-05 not met"},
        {"adjourned, and there is time yet", review_of(ReviewState::Adjourned, {}), 2023y / February / 2d,
         "T2 2023-01-06 met 2023-01-05, on time adjourned", "T3 2023-07-05 not met"},
        {"adjourned until it lapsed: not held", review_of(ReviewState::Adjourned, {}), 2023y / February / 3d,
         "T2 2023-01-06 not met, late by 20", ""},
        {"lapsed: not held", review_of(ReviewState::Lapsed, {}), 2023y / January / 9d,
         "T2 2023-01-06 not met, late by 1", ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        auto const all = obligations_of(row.child, row.as_at);
        CHECK(all.at(1) == row.second);
        CHECK((all.size() > 2 ? all[2] : std::string{}) == row.third);
    }
}

TEST_CASE("no statutory review falls on or after the 18th birthday")
{
    auto const turning_18_on = [](Date birthday) { return since_september().born(birthday); };
    auto const after = Date{2023y / March / 1d};
    Told const first{"T1 2022-10-06 met 2022-10-06, on time"};
    Told const missed{first[0], "T2 2023-01-06 not met, late by 1, ended 2023-01-09"};
    CHECK(obligations_of(turning_18_on(2005y / January / 6d), after) == first);
    CHECK(obligations_of(turning_18_on(2005y / January / 5d), after) == first);
    CHECK(obligations_of(turning_18_on(2005y / January / 9d), after) == missed);
    CHECK(due_in_a_word(turning_18_on(2005y / January / 7d), 2022y / December / 1d) == "T2 2023-01-06");
    CHECK(due_in_a_word(turning_18_on(2005y / January / 6d), 2022y / December / 1d) ==
          std::string{wording_of(NothingDue::EighteenFirst)});
}

TEST_CASE("a young person born on 29 February turns 18 on 1 March")
{
    auto const child = a_history()
                           .born(2004y / February / 29d)
                           .looked_after_since(2021y / August / 2d)
                           .reviewed(2021y / August / 20d)
                           .reviewed(2021y / September / 1d);
    CHECK(due_in_a_word(child, 2021y / December / 1d) == std::string{wording_of(NothingDue::EighteenFirst)});
    auto const due_the_day_before = a_history()
                                        .born(2004y / February / 29d)
                                        .looked_after_since(2021y / November / 1d)
                                        .reviewed(2021y / November / 28d);
    CHECK(due_in_a_word(due_the_day_before, 2022y / February / 1d) == "T2 2022-02-28");
}

TEST_CASE("a review after 18 is no statutory review")
{
    auto const child = since_september()
                           .born(2005y / January / 10d)
                           .review({2023y / January / 20d, {}, ReviewKind::NonStatutoryPost18, ReviewState::Held, {}})
                           .reviewed(2023y / January / 24d);
    CHECK(obligations_of(child, 2023y / March / 1d) ==
          Told{"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met, late by 2, ended 2023-01-10"});
}

TEST_CASE("a change of rules ends what was overdue and replaces what was not")
{
    auto const placed = [](Date day) {
        return since_september().changes_to(LegalStatus::E1, 2022y / November / 1d).moves_to("A6", day);
    };
    CHECK(obligations_of(placed(2022y / December / 12d), 2022y / December / 20d) ==
          Told{"T1 2022-10-06 met 2022-10-06, on time", "T6 2023-01-09 not met"});
    CHECK(obligations_of(placed(2023y / January / 10d), 2023y / January / 11d) ==
          Told{"T1 2022-10-06 met 2022-10-06, on time", "T2 2023-01-06 not met, late by 2, ended 2023-01-10",
               "T6 2023-02-07 not met"});
}

TEST_CASE("a review too soon after return from adopters is a review, but not the one that is due")
{
    auto const child = since_september()
                           .moves_to("A5", 2022y / November / 7d)
                           .moves_to("U6", 2022y / November / 21d)
                           .reviewed(2022y / December / 5d)
                           .reviewed(2022y / December / 22d);
    CHECK(obligations_of(child, 2023y / January / 9d) ==
          Told{"T1 2022-10-06 met 2022-10-06, on time", "T7 2023-01-02 met 2022-12-05, on time, not owed",
               "T7 2023-01-02 met 2022-12-22, on time", "T3 2023-06-22 not met"});
}

TEST_CASE("nothing is due for a child who is not looked after")
{
    CHECK(due_in_a_word(a_history(), 2022y / December / 1d) == std::string{wording_of(NothingDue::NeverLookedAfter)});
    CHECK(due_in_a_word(since_september(), 2022y / September / 6d) ==
          std::string{wording_of(NothingDue::NeverLookedAfter)});
    auto const left = since_september().leaves(2022y / December / 1d);
    CHECK(due_in_a_word(left, 2022y / December / 1d) == "T2 2023-01-06");
    CHECK(due_in_a_word(left, 2022y / December / 2d) == std::string{wording_of(NothingDue::NotLookedAfter)});
    CHECK(obligations(a_history().facts(), england(), 2022y / December / 1d).empty());
}

TEST_CASE("a review on a day of leaving and coming back is of the care that ended")
{
    auto const child = since_september()
                           .reviewed(2023y / January / 5d)
                           .leaves(2023y / January / 5d)
                           .looked_after_since(2023y / January / 5d);
    CHECK(obligations_of(child, 2023y / January / 9d) == Told{"T1 2022-10-06 met 2022-10-06, on time",
                                                              "T2 2023-01-06 met 2023-01-05, on time, not owed",
                                                              "T1 2023-02-02 not met"});
}

TEST_CASE("siblings whose windows do not meet have no day in common")
{
    auto const returned = a_history()
                              .looked_after_since(2021y / May / 4d)
                              .moves_to("A6", 2022y / September / 5d)
                              .moves_to("U6", 2023y / February / 3d);
    auto const as_at = Date{2023y / February / 6d};
    auto const sooner = a_history().looked_after_since(2023y / January / 16d);
    auto const later = a_history().looked_after_since(2023y / February / 6d);
    CHECK_FALSE(latest_common_day(
        {next_review(returned.facts(), england(), as_at), next_review(sooner.facts(), england(), as_at)}));
    CHECK(latest_common_day({next_review(returned.facts(), england(), as_at),
                             next_review(later.facts(), england(), as_at)}) == Date{2023y / March / 6d});
    CHECK_FALSE(latest_common_day({NothingDue::NotLookedAfter}));
}

#include "reviews/testing/a_history.h"
#include "reviews/timeliness.h"

using namespace std::chrono;
using namespace waymark;

static Period const the_year{2022y / April / 1d, 2023y / March / 31d};

static Timeliness of(std::vector<History> const& children, Date as_at)
{
    Timeliness timeliness;
    for (auto const& child : children) timeliness.add(obligations(child.facts(), england(), as_at), the_year, as_at);
    return timeliness;
}

static History since_september()
{
    return a_history().looked_after_since(2022y / September / 7d).reviewed(2022y / October / 6d);
}

TEST_CASE("reviews held and reviews due are two counts, and only one sees a review that never happened")
{
    auto const timeliness = of({since_september()}, 2023y / April / 3d);
    CHECK(timeliness.held.all_on_time() == 1);
    CHECK(timeliness.held.judged() == 1);
    CHECK(timeliness.due.all_on_time() == 1);
    CHECK(timeliness.due.not_held == 1);
    CHECK(timeliness.due.judged() == 2);
}

TEST_CASE("a review is counted in the period of its day held, and in the period of its day due")
{
    auto const held_after_the_year =
        a_history().looked_after_since(2023y / February / 27d).reviewed(2023y / April / 3d);
    auto const timeliness = of({held_after_the_year}, 2023y / May / 1d);
    CHECK(timeliness.held.judged() == 0);
    CHECK(timeliness.due.late == 1);
    CHECK(timeliness.due.judged() == 1);
}

TEST_CASE("what is not settled yet is not counted as due")
{
    CHECK(of({since_september()}, 2023y / January / 6d).due.judged() == 1);
    CHECK(of({since_september()}, 2023y / January / 7d).due.judged() == 2);
}

TEST_CASE("adjourned, cancelled, not required and after-18 reviews do not leak into each other's columns")
{
    Date const sat = 2023y / January / 5d;
    auto const adjourned = since_september().review({sat, 2023y / January / 20d});
    auto const cancelled = since_september().review({sat, {}, ReviewKind::Statutory, ReviewState::Cancelled, {}});
    auto const left_first = a_history().looked_after_since(2022y / December / 9d).leaves(2023y / January / 6d);
    auto const after_18 = since_september()
                              .born(2005y / January / 5d)
                              .review({sat, {}, ReviewKind::NonStatutoryPost18, ReviewState::Held, {}});
    auto const timeliness = of({adjourned, cancelled, left_first, after_18}, 2023y / March / 31d);
    CHECK(timeliness.held.on_time == 3);
    CHECK(timeliness.held.on_time_adjourned == 1);
    CHECK(timeliness.held.judged() == 4);
    CHECK(timeliness.due.on_time == 3);
    CHECK(timeliness.due.on_time_adjourned == 1);
    CHECK(timeliness.due.not_held == 1);
    CHECK(timeliness.due.judged() == 5);
}

TEST_CASE("a review held early by a child who then left was held, and was not due")
{
    auto const left = since_september().reviewed(2022y / December / 20d).leaves(2022y / December / 28d);
    auto const timeliness = of({left}, 2023y / March / 31d);
    CHECK(timeliness.held.on_time == 2);
    CHECK(timeliness.due.judged() == 1);
}

TEST_CASE("reviews that cannot be judged are counted apart")
{
    auto const known_in_part = a_history()
                                   .looked_after_since(2015y / June / 1d)
                                   .records_begin(2022y / April / 1d)
                                   .reviewed(2022y / May / 10d)
                                   .reviewed(2022y / November / 8d);
    auto const timeliness = of({known_in_part}, 2023y / March / 31d);
    CHECK(timeliness.held.not_judged == 1);
    CHECK(timeliness.held.judged() == 1);
    CHECK(timeliness.due.not_judged == 1);
    CHECK(timeliness.due.judged() == 1);
}

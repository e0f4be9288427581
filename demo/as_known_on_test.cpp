#include "demo/as_known_on.h"
#include "demo/testing/an_authority.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace waymark;
using namespace waymark::demo;
using namespace std::chrono;

static constexpr Date monday = sys_days{2023y / March / 13};

TEST_CASE("on an earlier day nothing that came after it is known")
{
    auto const& whole = an_authority();
    auto const then = as_known_on(whole, monday);
    CHECK(then.children.size() < whole.children.size());
    for (auto const& child : then.children) {
        CAPTURE(child.child.identifier);
        for (auto const& episode : child.episodes) {
            CHECK(episode.started_on <= monday);
            CHECK(episode.ended_on.value_or(monday) <= monday);
        }
        for (auto const& review : child.reviews) CHECK(review.first_sat_on.value_or(monday) <= monday);
        auto const booked = std::count_if(child.reviews.begin(), child.reviews.end(),
                                          [](Review const& review) { return review.state == ReviewState::Booked; });
        CHECK(booked <= 1);
        for (auto const& allocation : child.iros) CHECK(allocation.from_on <= monday);
    }
}

TEST_CASE("what was due on an earlier day is the same with and without what came after it")
{
    auto const& whole = an_authority();
    auto const then = as_known_on(whole, monday);
    for (std::size_t place = 0; place < then.children.size(); ++place) {
        CAPTURE(then.children[place].child.identifier);
        CHECK(next_review(facts_of(then.children[place]), its_holidays(), monday) ==
              next_review(facts_of(whole.children[place]), its_holidays(), monday));
    }
}

TEST_CASE("on its own day and later the authority is whole")
{
    auto const& whole = an_authority();
    auto const same = as_known_on(whole, demonstration_day);
    CHECK(same.children.size() == whole.children.size());
}

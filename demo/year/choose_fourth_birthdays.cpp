#include "demo/year/exact_year.h"

#include <algorithm>
#include <cstdlib>

namespace waymark::demo {

using namespace std::chrono;

/// How many of the under-fours' reviews may still be left to second sittings.
static constexpr int fewest_second = 0;
static constexpr int most_second = 13;

static void count_under_four(Quarters& counted, DemonstrationChild const& child, int step)
{
    for (auto const& review : child.reviews)
        if (auto const quarter = quarter_held(review))
            if (is_under_four(child.child.born_on, *review.first_sat_on)) counted.at(*quarter) += step;
}

static int distance(Quarters const& counted)
{
    int sum = 0;
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
        auto const wanted = participation_rows.front().at(quarter);
        sum += std::max(0, counted.at(quarter) - (wanted - fewest_second));
        sum += std::max(0, (wanted - most_second) - counted.at(quarter));
    }
    return sum;
}

/// An only child who is about four in that year, so that nobody's twin grows a year apart.
static bool may_be_chosen(Draft const& draft)
{
    auto const born_on = draft.child.child.born_on;
    bool const about_four = born_on > sys_days{2016y / December / 1} && born_on < sys_days{2021y / March / 31};
    return about_four && draft.siblings == 0 && draft.tag.empty();
}

void choose_fourth_birthdays(std::vector<Draft>& drafts, Random random)
{
    std::vector<Draft*> candidates;
    Quarters counted{};
    for (auto& draft : drafts) {
        count_under_four(counted, draft.child, 1);
        if (may_be_chosen(draft)) candidates.push_back(&draft);
    }
    if (candidates.empty()) throw FiguresNotMet{"no child is about four years old"};

    for (int tries = 0; tries < 20000 && distance(counted) > 0; ++tries) {
        auto& child = random.one_of(std::span<Draft* const>{candidates})->child;
        auto const born_before = child.child.born_on;
        auto const born_on = sys_days{2017y / June / 1} + days{random.between(0, 1300)};
        if (born_on >= child.episodes.front().started_on) continue;
        auto trial = counted;
        count_under_four(trial, child, -1);
        child.child.born_on = born_on;
        count_under_four(trial, child, 1);
        if (distance(trial) < distance(counted))
            counted = trial;
        else
            child.child.born_on = born_before;
    }
    if (distance(counted) > 0)
        throw FiguresNotMet{"no birthdays give as many reviews of children under four as there were"};
}

}  // namespace waymark::demo

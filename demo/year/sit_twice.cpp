#include "demo/year/exact_year.h"

#include <array>

namespace waymark::demo {

using std::chrono::days;

namespace {

struct Candidate {
    Draft* draft = nullptr;
    std::size_t review = 0;
};

}  // namespace

/// A second meeting within the quarter and well inside the 20 working days that an adjournment may last (reg 36(2)).
static std::optional<Date> second_day(Draft const& draft, std::size_t place, BankHolidays const& holidays,
                                      Random& random)
{
    auto const& reviews = draft.child.reviews;
    auto const first = *reviews[place].first_sat_on;
    auto const day = add_working_days(first, random.between(3, 17), holidays);
    if (quarter_containing(day) != quarter_containing(first)) return std::nullopt;
    if (!is_looked_after_on(draft.child, day)) return std::nullopt;
    auto const born_on = draft.child.child.born_on;
    if (is_under_four(born_on, first) != is_under_four(born_on, day)) return std::nullopt;
    bool const is_last = place + 1 == reviews.size() || !reviews[place + 1].first_sat_on;
    if (!is_last && *reviews[place + 1].first_sat_on < day + days{14}) return std::nullopt;
    return day;
}

static bool sit_again(Candidate const& candidate, BankHolidays const& holidays, Random& random)
{
    auto& child = candidate.draft->child;
    auto& review = child.reviews[candidate.review];
    if (review.sittings.size() > 1 || review.method == ReviewMethod::NoMeeting) return false;
    auto const day = second_day(*candidate.draft, candidate.review, holidays, random);
    if (!day) return false;
    auto const before = judge(child, holidays);
    review.completed_on = *day;
    review.sittings.push_back({*day, std::nullopt, std::nullopt, 0});
    auto const after = judge(child, holidays);
    if (after.met == before.met && after.late == before.late) return true;
    review.completed_on = review.first_sat_on;
    review.sittings.pop_back();
    return false;
}

static int sit_again(std::vector<Candidate> const& candidates, int wanted, BankHolidays const& holidays, Random& random)
{
    for (auto const& candidate : candidates) {
        if (wanted == 0) break;
        if (sit_again(candidate, holidays, random)) --wanted;
    }
    return wanted;
}

/// In the reported year, exactly so many; those of children under four bring PN0 to its row.
static void sit_twice_in(std::vector<Draft>& drafts, std::size_t quarter, BankHolidays const& holidays, Random& random)
{
    std::vector<Candidate> under_four;
    std::vector<Candidate> older;
    for (auto& draft : drafts)
        for (std::size_t place = 0; place < draft.child.reviews.size(); ++place) {
            auto const& review = draft.child.reviews[place];
            if (quarter_held(review) != quarter) continue;
            bool const is_young = is_under_four(draft.child.child.born_on, *review.first_sat_on);
            (is_young ? under_four : older).push_back({&draft, place});
        }
    auto const young_again = participation_rows.front().at(quarter) - static_cast<int>(under_four.size());
    random.shuffle(under_four);
    random.shuffle(older);
    auto missing = sit_again(under_four, young_again, holidays, random);
    missing += sit_again(older, second_sittings_in(quarter) - young_again, holidays, random);
    if (missing != 0) throw FiguresNotMet{"too few reviews could sit a second time"};
}

void sit_twice(std::vector<Draft>& drafts, BankHolidays const& holidays, Random random)
{
    for (auto& draft : drafts)
        for (std::size_t place = 0; place < draft.child.reviews.size(); ++place) {
            auto const& review = draft.child.reviews[place];
            if (is_statutory_and_held(review) && !quarter_held(review) && random.chance(50))
                sit_again(Candidate{&draft, place}, holidays, random);
        }
    for (std::size_t quarter = 0; quarter < 4; ++quarter) sit_twice_in(drafts, quarter, holidays, random);
}

}  // namespace waymark::demo

#include "demo/year/exact_year.h"

#include <algorithm>
#include <array>

namespace waymark::demo {

using std::chrono::days;

namespace {

struct Candidate {
    Draft* draft = nullptr;
    std::size_t review = 0;
};

}  // namespace

static int days_late(Random& random)
{
    static constexpr std::array<int, 3> weights = {56, 33, 11};
    switch (random.weighted(weights)) {
    case 0:
        return random.between(1, 3);
    case 1:
        return random.between(4, 10);
    default:
        return random.between(11, 22);
    }
}

/// Room before the next review, and still in care.
static bool fits(Draft const& draft, std::size_t place, Date day)
{
    auto const& reviews = draft.child.reviews;
    if (!is_looked_after_on(draft.child, day + days{1}) || day > records_end_on) return false;
    if (draft.next_on && *draft.next_on < day + days{20}) return false;
    return place + 1 == reviews.size() || !reviews[place + 1].first_sat_on ||
           *reviews[place + 1].first_sat_on > day + days{20};
}

static bool hold_late(Candidate const& candidate, BankHolidays const& holidays, Random& random)
{
    auto& child = candidate.draft->child;
    auto& review = child.reviews[candidate.review];
    auto const held_on = *review.first_sat_on;
    auto const due_on = due_day(child, held_on, holidays);
    if (!due_on || *due_on < held_on) return false;
    auto const late_on = add_working_days(*due_on, days_late(random), holidays);
    if (quarter_containing(late_on) != quarter_containing(held_on)) return false;
    if (!fits(*candidate.draft, candidate.review, late_on)) return false;

    auto const before = judge(child, holidays);
    move_review(review, late_on);
    auto const after = judge(child, holidays);
    if (after.met == before.met && after.late == before.late + 1) return true;
    move_review(review, held_on);
    return false;
}

static int late_in_year(std::vector<Draft> const& drafts, BankHolidays const& holidays)
{
    int late = 0;
    for (auto const& draft : drafts)
        for (auto const& obligation : obligations(facts_of(draft.child), holidays, records_end_on))
            if (obligation.met_on && reported_year.contains(*obligation.met_on) && !obligation.on_time) ++late;
    return late;
}

void hold_some_late(std::vector<Draft>& drafts, BankHolidays const& holidays, Random random)
{
    std::vector<Candidate> candidates;
    for (auto& draft : drafts)
        for (std::size_t place = 0; draft.tag.empty() && place < draft.child.reviews.size(); ++place)
            if (quarter_held(draft.child.reviews[place])) candidates.push_back({&draft, place});
    random.shuffle(candidates);

    auto missing = reviews_late - late_in_year(drafts, holidays);
    for (auto const& candidate : candidates) {
        if (missing <= 0) break;
        if (hold_late(candidate, holidays, random)) --missing;
    }
    if (missing != 0) throw FiguresNotMet{"the number of late reviews could not be reached"};
}

}  // namespace waymark::demo

#include "demo/year/reviews_by_quarter.h"

#include <algorithm>

namespace waymark::demo {

using std::chrono::days;

namespace {

struct Candidate {
    Draft* draft = nullptr;
    std::size_t review = 0;
};

}  // namespace

/// Past the records' last day the review has not been held yet: it is the one meant next.
static void leave_for_later(Draft& draft, Date day)
{
    draft.child.reviews.pop_back();
    draft.next_on = day;
}

static bool has_room_until(Draft const& draft, std::size_t place, Date day)
{
    auto const& reviews = draft.child.reviews;
    if (!is_looked_after_on(draft.child, std::min(day, records_end_on))) return false;
    bool const is_last = place + 1 == reviews.size();
    if (day > records_end_on) return is_last;
    if (is_last) return !draft.next_on || *draft.next_on > day + days{20};
    return reviews[place + 1].first_sat_on && *reviews[place + 1].first_sat_on > day + days{20};
}

static bool postpone(Candidate const& candidate, Quarter quarter, BankHolidays const& holidays, Random& random)
{
    auto& child = candidate.draft->child;
    auto const held_on = *child.reviews[candidate.review].first_sat_on;
    auto const due_on = due_day(child, held_on, holidays);
    auto const day = add_working_days(quarter.last_day(), random.between(1, 10), holidays);
    if (!due_on || day > *due_on || !has_room_until(*candidate.draft, candidate.review, day)) return false;
    if (day > records_end_on) {
        leave_for_later(*candidate.draft, day);
        return true;
    }
    auto const before = judge(child, holidays);
    move_review(child.reviews[candidate.review], day);
    auto const after = judge(child, holidays);
    if (after.met == before.met && after.late == before.late) return true;
    move_review(child.reviews[candidate.review], held_on);
    return false;
}

int postpone_reviews(std::vector<Draft>& drafts, Quarter quarter, int wanted, BankHolidays const& holidays,
                     Random& random)
{
    std::vector<Candidate> candidates;
    for (auto& draft : drafts)
        for (std::size_t place = 0; draft.tag.empty() && place < draft.child.reviews.size(); ++place) {
            auto const& review = draft.child.reviews[place];
            bool const in_quarter = quarter_held(review) && quarter_containing(*review.first_sat_on) == quarter;
            if (in_quarter && *review.first_sat_on > quarter.last_day() - days{40})
                candidates.push_back({&draft, place});
        }
    random.shuffle(candidates);
    for (auto const& candidate : candidates) {
        if (wanted == 0) break;
        if (postpone(candidate, quarter, holidays, random)) --wanted;
    }
    return wanted;
}

}  // namespace waymark::demo

#include "demo/year/review_plan.h"
#include "demo/year/reviews_by_quarter.h"

#include <algorithm>

namespace waymark::demo {

using std::chrono::days;

namespace {

struct Candidate {
    Draft* draft = nullptr;
    Date day{};
};

}  // namespace

/// Not on the heels of another review, and not just before one that is already arranged.
static bool has_room(Draft const& draft, Date day)
{
    auto const near = [&](Date other) { return other - day < days{26} && day - other < days{26}; };
    if (draft.next_on && near(*draft.next_on)) return false;
    return std::none_of(draft.child.reviews.begin(), draft.child.reviews.end(), [&](Review const& review) {
        auto const on = review.first_sat_on ? review.first_sat_on : review.booked_for_on;
        return on && near(*on);
    });
}

/// An early review is a review: the next is due from it. Taken back if the timetable finds anything else late for it.
static bool bring_forward(Candidate const& candidate, BankHolidays const& holidays)
{
    auto& child = candidate.draft->child;
    if (!is_looked_after_on(child, candidate.day) || has_only_short_breaks(child)) return false;
    if (!has_room(*candidate.draft, candidate.day)) return false;
    auto const before = judge(child, holidays);
    auto const reviews_before = child.reviews;
    auto const place = std::find_if(child.reviews.begin(), child.reviews.end(), [&](Review const& review) {
        auto const on = review.first_sat_on ? review.first_sat_on : review.booked_for_on;
        return on && *on > candidate.day;
    });
    child.reviews.insert(place, review_held_on(candidate.day, ReviewMethod::FaceToFace));
    auto const after = judge(child, holidays);
    if (after.met == before.met + 1 && after.late == before.late) return true;
    child.reviews = reviews_before;
    return false;
}

/// Reviews that come before a move of the child's (reg 14), then reviews for any other reason.
static std::vector<Candidate> candidates_in(std::vector<Draft>& drafts, Quarter quarter, BankHolidays const& holidays,
                                            Random& random)
{
    std::vector<Candidate> moves;
    std::vector<Candidate> others;
    auto const length = static_cast<int>((quarter.last_day() - quarter.first_day()).count());
    for (auto& draft : drafts) {
        if (!draft.tag.empty() || !is_looked_after_on(draft.child, quarter.last_day())) continue;
        auto const any_day = quarter.first_day() + days{random.between(3, length)};
        others.push_back({&draft, last_working_day_on_or_before(any_day, holidays)});
        for (auto const& episode : draft.child.episodes) {
            if (episode.reason_started != ReasonStarted{"P"}) continue;
            auto const day = last_working_day_on_or_before(episode.started_on - days{random.between(1, 9)}, holidays);
            if (quarter.first_day() <= day && day <= quarter.last_day()) moves.push_back({&draft, day});
        }
    }
    random.shuffle(moves);
    random.shuffle(others);
    moves.insert(moves.end(), others.begin(), others.end());
    return moves;
}

int bring_reviews_forward(std::vector<Draft>& drafts, Quarter quarter, int wanted, BankHolidays const& holidays,
                          Random& random)
{
    for (auto const& candidate : candidates_in(drafts, quarter, holidays, random)) {
        if (wanted == 0) break;
        if (bring_forward(candidate, holidays)) --wanted;
    }
    return wanted;
}

}  // namespace waymark::demo

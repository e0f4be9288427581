#include "demo/staffing/iro_posts.h"
#include "demo/year/record_details.h"

#include <algorithm>

namespace waymark::demo {

using std::chrono::days;

static Review booking(Date day, ReviewState state)
{
    Review review;
    review.state = state;
    review.booked_for_on = day;
    return review;
}

static bool is_booked(Draft const& draft, Random& random)
{
    if (!draft.next_on || awaits_an_iro(draft)) return false;
    if (draft.tag == "booking cancelled") return true;
    auto const ahead = *draft.next_on - demonstration_day;
    if (ahead <= days{14}) return random.chance(880);
    return random.chance(ahead <= days{56} ? 740 : 220);
}

static ReviewMethod method_of_next(DemonstrationChild const& child, Random& random)
{
    bool const is_first = child.reviews.empty();
    return is_first || random.chance(520) ? ReviewMethod::FaceToFace : ReviewMethod::Virtual;
}

/// A day that fell through before the meeting was held.
static void cancel_some(DemonstrationChild& child, Random& random)
{
    std::vector<Review> cancelled;
    for (auto const& review : child.reviews)
        if (is_statutory_and_held(review) && random.chance(12))
            cancelled.push_back(booking(*review.first_sat_on - days{random.between(1, 2) * 7}, ReviewState::Cancelled));
    child.reviews.insert(child.reviews.end(), cancelled.begin(), cancelled.end());
}

static Date day_of(Review const& review) { return review.first_sat_on ? *review.first_sat_on : *review.booked_for_on; }

void book_reviews(std::vector<Draft>& drafts, Random random)
{
    for (auto& draft : drafts) {
        auto& child = draft.child;
        cancel_some(child, random);
        if (is_booked(draft, random)) {
            auto next = booking(*draft.next_on, ReviewState::Booked);
            next.method = method_of_next(child, random);
            if (draft.tag == "booking cancelled")
                child.reviews.push_back(booking(*draft.next_on - days{14}, ReviewState::Cancelled));
            child.reviews.push_back(next);
        }
        std::stable_sort(child.reviews.begin(), child.reviews.end(),
                         [](Review const& a, Review const& b) { return day_of(a) < day_of(b); });
    }
}

}  // namespace waymark::demo

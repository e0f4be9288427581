#include "demo/as_known_on.h"

#include <algorithm>

namespace waymark::demo {

using std::chrono::days;

static void forget_end_after(std::optional<Date>& end, Date day)
{
    if (end && *end > day) end.reset();
}

static void forget_later_care(DemonstrationChild& child, Date day)
{
    std::erase_if(child.episodes, [&](Episode const& episode) { return episode.started_on > day; });
    auto& last = child.episodes.back();
    forget_end_after(last.ended_on, day);
    if (!last.ended_on) last.reason_ceased = {};
}

/// `until_on` of an allocation is its last day, so one that ends today has not ended yet.
template <class Spell>
static void forget_later(std::vector<Spell>& spells, Date day)
{
    std::erase_if(spells, [&](Spell const& spell) { return spell.from_on > day; });
    for (auto& spell : spells) forget_end_after(spell.until_on, day - days{1});
}

/// A review that has begun and not ended is an adjourned one.
static void forget_later_sittings(Review& review, Date day)
{
    if (!review.completed_on || *review.completed_on <= day) return;
    std::erase_if(review.sittings, [&](Sitting const& sitting) { return sitting.sat_on > day; });
    review.completed_on.reset();
    review.state = ReviewState::Adjourned;
}

static Review booking_of(Review const& held)
{
    Review review;
    review.state = ReviewState::Booked;
    review.booked_for_on = held.first_sat_on;
    return review;
}

/// Of the meetings that were still to come, the next is in the diary where it is less than eight weeks away.
static void forget_later_reviews(DemonstrationChild& child, Date day)
{
    auto const is_later = [&](Review const& review) {
        if (review.first_sat_on) return *review.first_sat_on > day;
        return review.state != ReviewState::Booked && *review.booked_for_on > day;
    };
    auto const next = std::find_if(child.reviews.begin(), child.reviews.end(), [&](Review const& review) {
        return review.first_sat_on && *review.first_sat_on > day && review.kind == ReviewKind::Statutory;
    });
    std::optional<Review> booked;
    if (next != child.reviews.end() && *next->first_sat_on <= day + days{56}) booked = booking_of(*next);
    bool const had_later = next != child.reviews.end();
    std::erase_if(child.reviews, is_later);
    if (had_later)
        std::erase_if(child.reviews, [](Review const& review) { return review.state == ReviewState::Booked; });
    for (auto& review : child.reviews) forget_later_sittings(review, day);
    if (booked && is_looked_after_on(child, day)) child.reviews.push_back(*booked);
}

static void forget_later(DemonstrationChild& child, Date day)
{
    forget_later_care(child, day);
    forget_later_reviews(child, day);
    forget_later(child.iros, day);
    forget_later(child.social_work, day);
    forget_later(child.warnings, day);
    if (child.became_mother_on && *child.became_mother_on > day) {
        child.became_mother_on.reset();
        child.is_mother = false;
    }
}

DemonstrationAuthority as_known_on(DemonstrationAuthority authority, Date day)
{
    if (day > records_end_on) return authority;
    // Children are in the order in which they came, so those who had not come yet are the last.
    std::erase_if(authority.children,
                  [&](DemonstrationChild const& child) { return child.episodes.front().started_on > day; });
    auto const known = static_cast<std::int64_t>(authority.children.size());
    for (auto& child : authority.children) {
        std::erase_if(child.relatives, [&](FamilyLink const& link) { return link.related.value > known; });
        forget_later(child, day);
    }
    for (auto& member : authority.staff) forget_end_after(member.left_on, day);
    return authority;
}

}  // namespace waymark::demo

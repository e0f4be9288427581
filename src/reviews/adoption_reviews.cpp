#include "reviews/adoption_reviews.h"

namespace waymark {

ReviewDue review_due_after_authority(Date authority_on)
{
    return due_after_months(TimetableRule::T5, Anchor::AuthorityToPlace, authority_on, 3);
}

ReviewDue first_review_after_placing(Date placed_on)
{
    return due_after_days(TimetableRule::T6, Anchor::PlacedForAdoption, placed_on, 28);
}

ReviewDue later_review_after_placing(Date previous_review_on, int held_since_placed)
{
    return due_after_months(TimetableRule::T6, Anchor::PreviousReview, previous_review_on,
                            held_since_placed == 1 ? 3 : 6);
}

ReviewDue review_due_after_return(Date returned_on)
{
    auto due = due_after_days(TimetableRule::T7, Anchor::ReturnedByAdopters, returned_on, 42);
    due.not_before = returned_on + return_window_opens;
    return due;
}

std::vector<Spell> authority_to_place(std::span<Episode const> episodes, Date as_at)
{
    std::vector<Spell> spells;
    bool held = false;
    for (auto const& episode : episodes) {
        if (episode.started_on > as_at) break;
        bool const holds = episode.legal_status == LegalStatus::E1;
        if (holds && !held) spells.push_back({episode.started_on, std::nullopt});
        if (!holds && held) spells.back().until = episode.started_on;
        held = holds;
    }
    return spells;
}

}  // namespace waymark

#pragma once
#include "children/episode.h"
#include "reviews/due.h"
#include "reviews/spell.h"

#include <span>
#include <vector>

namespace waymark {

/// The reviews of the Adoption Agencies Regulations 2005, regulation 36.

/// T5: while there is authority to place and the child is not placed, the first review is due within 3 months of the
/// authority, beside T3; the earlier of the two binds.
ReviewDue review_due_after_authority(Date authority_on);

/// T6: once placed, within 4 weeks (28 days); then 3 months after that review; then 6 months after each. It stands
/// alone: the Care Planning Regulations do not apply to a child placed for adoption.
ReviewDue first_review_after_placing(Date placed_on);
ReviewDue later_review_after_placing(Date previous_review_on, int held_since_placed);

/// T7: not earlier than 28 and not later than 42 days after the adopters returned the child.
ReviewDue review_due_after_return(Date returned_on);
inline constexpr std::chrono::days return_window_opens{28};

/// The placement orders: from each E1 after something else until the next other status.
std::vector<Spell> authority_to_place(std::span<Episode const>, Date as_at);

}  // namespace waymark

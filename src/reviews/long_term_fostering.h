#pragma once
#include "children/episode.h"
#include "reviews/spell.h"

#include <optional>
#include <span>
#include <vector>

namespace waymark {

/// Long-term foster placements (U1, U4): each from its start with those carers until the child moves. A change of legal
/// status alone, or of address with the same carer, is the same placement.
std::vector<Spell> long_term_foster_placements(std::span<Episode const>, Date as_at);

/// T11: the review due on that day may be held without a meeting where the placement has then lasted more than a year
/// and the last meeting was less than a year before, so that there is a meeting at least once a year.
bool meeting_may_be_waived(std::span<Spell const> placements, std::optional<Date> last_meeting_on, Date due_on);

}  // namespace waymark

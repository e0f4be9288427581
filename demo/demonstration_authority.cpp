#include "demo/demonstration_authority.h"

#include <algorithm>

namespace waymark::demo {

TimetableFacts facts_of(DemonstrationChild const& child)
{
    TimetableFacts facts{child.child.born_on, child.episodes, {}, std::nullopt};
    for (auto const& review : child.reviews)
        if (review.first_sat_on)
            facts.reviews.push_back({*review.first_sat_on, review.completed_on, review.kind, review.state,
                                     review.method.value_or(ReviewMethod::FaceToFace)});
    return facts;
}

bool is_looked_after_on(DemonstrationChild const& child, Date day)
{
    return std::any_of(child.episodes.begin(), child.episodes.end(), [&](Episode const& episode) {
        return episode.started_on <= day && (!episode.ended_on || day < *episode.ended_on);
    });
}

bool has_only_short_breaks(DemonstrationChild const& child)
{
    return std::all_of(child.episodes.begin(), child.episodes.end(),
                       [](Episode const& episode) { return is_short_break(episode.legal_status); });
}

}  // namespace waymark::demo

#include "calendar/months.h"
#include "demo/year/record_details.h"

namespace waymark::demo {

static std::optional<StaffId> iro_on(DemonstrationChild const& child, Date day)
{
    for (auto const& spell : child.iros)
        if (spell.from_on <= day && (!spell.until_on || day <= *spell.until_on)) return spell.iro;
    return std::nullopt;
}

static Chair chair_of(Review const& review, int age, Random& random)
{
    bool const spoke = review.code() == Participation::AttendsAndSpeaks;
    if (spoke && age >= 12 && random.chance(50)) return Chair::Child;
    if (spoke && age >= 9 && random.chance(110)) return Chair::ChildWithIro;
    return random.chance(45) ? Chair::CoverIro : Chair::Iro;
}

void name_chairs(std::vector<Draft>& drafts, StaffPlan const& plan, Random random)
{
    for (auto& draft : drafts)
        for (auto& review : draft.child.reviews) {
            if (!review.first_sat_on) continue;
            auto const day = *review.first_sat_on;
            auto const& another = plan.iros[static_cast<std::size_t>(random.between(0, 10))];
            auto const iro = iro_on(draft.child, day);
            review.chair = chair_of(review, age_on(draft.child.child.born_on, day), random);
            if (!iro) review.chair = Chair::CoverIro;
            review.chaired_by = review.chair == Chair::CoverIro ? another.holder_on(day) : *iro;
        }
}

}  // namespace waymark::demo

#include "demo/families/legal_course.h"

#include <algorithm>
#include <array>

namespace waymark::demo {

using std::chrono::days;
using enum LegalStatus;

/// How a child whose parents the court is asked about comes in: by agreement, by interim order, or in an emergency.
static std::vector<LegalStep> into_proceedings(Date on, Random& random)
{
    static constexpr std::array<int, 4> ways = {36, 44, 12, 8};
    switch (random.weighted(ways)) {
    case 0:
        return {{on, C1}};
    case 1:
        return {{on, V2}, {on + days{random.between(9, 100)}, C1}};
    case 2:
        return {{on, L2}, {on + days{random.between(4, 8)}, C1}};
    default:
        return {{on, L1}, {on + days{random.between(2, 3)}, V2}, {on + days{random.between(15, 60)}, C1}};
    }
}

static std::vector<LegalStep> to_care_order(Date on, Random& random)
{
    auto steps = into_proceedings(on, random);
    steps.push_back({steps.back().on + days{random.between(150, 330)}, C2});
    return steps;
}

static std::vector<LegalStep> to_placement_order(Date on, Date authority_on, Random& random)
{
    auto steps = into_proceedings(on, random);
    std::erase_if(steps, [&](LegalStep const& step) { return step.on >= authority_on - days{20}; });
    steps.push_back({authority_on, E1});
    return steps;
}

std::vector<LegalStep> legal_course(FamilyPlan const& family, CareSpell const& spell, Random& random)
{
    auto const on = spell.starts_on;
    switch (spell.story) {
    case Story::CareOrder:
    case Story::CareOrderAtHome:
        return to_care_order(on, random);
    case Story::Adoption:
    case Story::ReturnedByAdopters:
        return to_placement_order(on, family.adoption->authority_on, random);
    case Story::Accommodated:
    case Story::Unaccompanied:
        return {{on, V2}};
    case Story::Remand:
        return {{on, J1}};
    case Story::ShortBreaks:
        return {{on, V4}};
    case Story::ShortBreakSeries:
        return {{on, V3}};
    }
    return {};
}

}  // namespace waymark::demo

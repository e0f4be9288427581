#pragma once
#include "demo/families/family_plan.h"

#include <vector>

namespace waymark::demo {

struct PlacementStep {
    Date on{};
    PlacementType type;
    PlacementProvider provider;
    bool same_carer = false;  // the same people under another name: a long-term match
};

/// The homes of one child in one time in care, in order, the first on the day it began. May run past its end.
std::vector<PlacementStep> placements(FamilyPlan const&, CareSpell const&, Date born_on, Random&);

}  // namespace waymark::demo

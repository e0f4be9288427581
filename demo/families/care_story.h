#pragma once
#include "demo/families/family_plan.h"

#include <vector>

namespace waymark::demo {

/// The episodes of one child of a family: the legal course is the family's, the homes are the child's own.
std::vector<Episode> episodes_of(FamilyPlan const&, PlannedSibling const&, Random const& family_random,
                                 Random const& child_random);

}  // namespace waymark::demo

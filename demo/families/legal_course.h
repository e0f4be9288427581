#pragma once
#include "demo/families/family_plan.h"

#include <vector>

namespace waymark::demo {

struct LegalStep {
    Date on{};
    LegalStatus status = LegalStatus::V2;
};

/// The legal statuses of one time in care, in order, the first on the day it began. May run past its end.
std::vector<LegalStep> legal_course(FamilyPlan const&, CareSpell const&, Random&);

}  // namespace waymark::demo

#pragma once
#include "demo/year/draft.h"

#include <vector>

namespace waymark::demo {

/// Numbers, names, languages and kin: who each child is. Families keep a name together; some children are known by
/// another name than their legal one, or had one before.
void give_identities(std::vector<Draft>&, std::vector<FamilyPlan> const&, Random const&);

}  // namespace waymark::demo

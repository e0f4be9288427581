#pragma once
#include "demo/year/draft.h"

#include <vector>

namespace waymark::demo {

/// Tells, for every sitting of every statutory review, how the child took part, and with it how the meeting was held.
/// The reported year's quarters get exactly the rows of its participation table; other years get likely shares.
/// Children who come tend to come again.
void record_participation(std::vector<Draft>&, Random const&);

}  // namespace waymark::demo

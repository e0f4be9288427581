#pragma once
#include "demo/year/draft.h"

#include <array>

namespace waymark::demo {

/// How many sittings of each code, PN1 to PN7, a quarter has among `count` of children aged four or over.
std::array<int, 7> participation_in(Quarter, int count);

}  // namespace waymark::demo

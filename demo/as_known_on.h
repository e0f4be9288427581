#pragma once
#include "demo/demonstration_authority.h"

namespace waymark::demo {

/// The authority's records as they stood at the end of an earlier day: what came after is not there, what was ended or
/// held later is still open or booked. On the last day of the records and after, the authority itself.
DemonstrationAuthority as_known_on(DemonstrationAuthority, Date day);

}  // namespace waymark::demo

#pragma once
#include "calendar/working_days.h"
#include "demo/demonstration_authority.h"

#include <cstdint>

namespace waymark::demo {

/// An invented authority whose year 2022-23 has the report's figures exactly; the same for the same seed on every
/// machine, other people for another. Pure: reads no clock and no file. Throws FiguresNotMet rather than return an
/// authority in which a figure differs.
DemonstrationAuthority make_demonstration(std::uint64_t seed, BankHolidays const&);

}  // namespace waymark::demo

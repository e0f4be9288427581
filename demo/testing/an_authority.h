#pragma once
#include "demo/demonstration_authority.h"

namespace waymark::demo {

/// The authority of a seed, made once for all the tests of a program: making one takes a second in a debug build.
DemonstrationAuthority const& an_authority(std::uint64_t seed = 1);

/// The bank holidays it was made with.
BankHolidays const& its_holidays();

}  // namespace waymark::demo

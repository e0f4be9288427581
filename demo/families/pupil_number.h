#pragma once
#include "platform/date.h"

#include <cstddef>
#include <string>

namespace waymark::demo {

/// A unique pupil number with a true check letter, of an authority that does not exist (999), so it is nobody's.
std::string pupil_number(Date born_on, std::size_t serial);

}  // namespace waymark::demo

#pragma once
#include "platform/date.h"

#include <optional>
#include <string_view>

namespace waymark {

/// A day in any of the ways people type one into a search: 4/8/2013, 04.08.13, 4-8-2013, 2013-08-04, 4 August 2013,
/// 4th Aug 13. The day comes before the month. A year of two digits is the latest such year that is not after `today`.
std::optional<Date> parse_typed_day(std::string_view text, Date today);

}  // namespace waymark

#pragma once
#include "calendar/bank_holiday.h"

#include <vector>

namespace waymark::demo {

/// The bank holidays of England and Wales from 2004 to 2018, in order: Waymark ships those from 2019, and the
/// children of the demonstration have a longer past.
std::vector<BankHoliday> const& earlier_bank_holidays();

/// The earlier ones and the shipped ones together.
BankHolidays demonstration_holidays();

}  // namespace waymark::demo

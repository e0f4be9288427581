#pragma once
#include "calendar/bank_holiday.h"

#include <vector>

namespace waymark {

/// The bank holidays of England and Wales from 2019 to 2028, in order: what a fresh database is filled with. From then
/// on the database's own list counts, which people edit and GOV.UK's file adds to.
std::vector<BankHoliday> const& shipped_bank_holidays();

}  // namespace waymark

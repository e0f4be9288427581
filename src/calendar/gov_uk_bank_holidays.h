#pragma once
#include "calendar/bank_holiday.h"
#include "platform/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Reads GOV.UK's bank-holidays.json: the days of England and Wales, in order, or a sentence that says what is wrong
/// with the file. GOV.UK drops old years, so the days found are to be added to what is known, never to replace it.
Result<std::vector<BankHoliday>, std::string> read_gov_uk_bank_holidays(std::string_view json);

}  // namespace waymark

#pragma once
#include "platform/service.h"

#include <functional>

namespace waymark {

/// Works the due dates out again, in the transaction that changed the bank holidays; says how many moved.
using BankHolidaysChanged = std::function<std::int64_t(Date today, Instant now)>;

Response show_bank_holidays(Request const&, Database&);
Response submit_bank_holiday(Request const&, Database&, BankHolidaysChanged const&);
Response submit_withdraw_bank_holiday(Request const&, Database&, BankHolidaysChanged const&);
Response show_import_bank_holidays(Request const&);
Response submit_import_bank_holidays(Request const&, Database&);
Response submit_confirmed_bank_holidays(Request const&, Database&, BankHolidaysChanged const&);

namespace calendar {
/// The rights are of access/, which stands above this slice: whoever puts the slices together says which one it takes.
void add_to(Service&, Permission to_change_bank_holidays);
}  // namespace calendar

}  // namespace waymark

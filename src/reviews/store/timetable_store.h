#pragma once
#include "calendar/working_days.h"
#include "platform/database/database.h"

#include <cstdint>

namespace waymark {

/// Works out every child's place on the timetable: after a bank holiday changed, after an import, and on the first
/// use of a new day (an adjournment may have lapsed overnight). Reads a few thousand children at a time, in a
/// few statements whatever their number. Returns how many children's next review is now due on another day.
std::int64_t work_out_every_timetable(Database&, BankHolidays const&, Date today, Instant now);

/// The day for which the timetable was last worked out for everybody; nothing before the first time.
std::optional<Date> timetable_worked_out_for(Database const&);

}  // namespace waymark

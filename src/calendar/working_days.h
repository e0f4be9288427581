#pragma once
#include "platform/date.h"

#include <initializer_list>
#include <vector>

namespace waymark {

/// The bank holidays of England, as data with a source, never as code in a rule (domain.md 2.3).
class BankHolidays {
public:
    BankHolidays() = default;
    BankHolidays(std::initializer_list<Date> days);
    explicit BankHolidays(std::vector<Date> days);

    bool contains(Date) const;
    /// Those in (from, to], in order: what a count of working days skipped besides weekends.
    std::vector<Date> between(Date from, Date to) const;
    std::vector<Date> const& days() const { return days_; }

private:
    std::vector<Date> days_;  // in order, each once
};

/// Not Saturday, not Sunday, not a bank holiday (Care Planning Regulations 2010, reg 2). Council shutdown days are
/// working days.
bool is_working_day(Date, BankHolidays const&);

/// The `count`-th working day after `from`, which is day 0 whatever kind of day it is. A negative count goes backwards.
Date add_working_days(Date from, int count, BankHolidays const&);

/// Working days in (from, to]; negative where `to` is before `from`.
int working_days_between(Date from, Date to, BankHolidays const&);

/// The day itself if it is a working day, else the one before it: a due date never rolls forward.
Date last_working_day_on_or_before(Date, BankHolidays const&);

}  // namespace waymark

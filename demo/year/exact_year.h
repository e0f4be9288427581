#pragma once
#include "demo/figures.h"
#include "demo/year/draft.h"

namespace waymark::demo {

// Each step makes one of the reported year's figures true by moving real events within what the timetable allows, and
// asks the timetable afterwards. None adds a record for the figure's sake alone. In this order.

/// A few reviews due in the last weeks have not been held: the service's overdue ones on the demonstration's day.
void leave_some_overdue(std::vector<Draft>&, BankHolidays const&, Random);
/// Brings reviews forward, or lets some wait for the next quarter, until each quarter has its number.
void give_quarters_their_reviews(std::vector<Draft>&, BankHolidays const&, Random);
/// Holds some reviews after their day, within the same quarter, until as many are late as were.
void hold_some_late(std::vector<Draft>&, BankHolidays const&, Random);
/// Chooses birthdays around the fourth so that each quarter has nearly as many reviews of children under four as it
/// needs.
void choose_fourth_birthdays(std::vector<Draft>&, Random);
/// Lets reviews sit a second time within their quarter; those of under-fours bring PN0 to its number.
void sit_twice(std::vector<Draft>&, BankHolidays const&, Random);

}  // namespace waymark::demo

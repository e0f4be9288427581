#pragma once
#include "calendar/working_days.h"
#include "demo/year/draft.h"

#include <vector>

namespace waymark::demo {

/// What chance does not bring to the reviews, once each: one adjourned this morning, one that lapsed, one after the
/// eighteenth birthday, one whose booking was cancelled. Nothing of it touches the reported year's figures.
void add_special_reviews(std::vector<Draft>&, BankHolidays const&, Random);

/// The notes a visitor must read before knocking: three on one child, one on some.
void add_warnings(std::vector<Draft>&, Random);

}  // namespace waymark::demo

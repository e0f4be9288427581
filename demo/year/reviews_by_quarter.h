#pragma once
#include "demo/year/draft.h"

namespace waymark::demo {

// The two ways in which a quarter gets its number of reviews. Each returns how many it could not find.

/// Reviews brought forward into the quarter: before a move of the child's (reg 14), then for any other reason.
int bring_reviews_forward(std::vector<Draft>&, Quarter, int wanted, BankHolidays const&, Random&);
/// Reviews of the quarter's last weeks that wait until the next quarter, and are still in time.
int postpone_reviews(std::vector<Draft>&, Quarter, int wanted, BankHolidays const&, Random&);

}  // namespace waymark::demo

#pragma once
#include "exchange/return_data.h"
#include "exchange/return_reader.h"

namespace waymark {

/// What a row may hold in its file's year: codes that came in or went out (101, 146), and days that are the year's.
void check_against_year(FileRows&, std::optional<YearSpan> years);

}  // namespace waymark

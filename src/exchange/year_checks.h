#pragma once
#include "exchange/return_data.h"
#include "exchange/return_reader.h"

#include <functional>
#include <string_view>

namespace waymark {

/// The identifier of a child by its number in the file.
using IdentifierOf = std::function<std::string_view(ChildNumber)>;

/// What a row may hold in its file's year: codes that came in or went out (101, 146), and days that are the year's.
void check_against_year(FileRows&, std::optional<YearSpan> years, IdentifierOf const&);

}  // namespace waymark

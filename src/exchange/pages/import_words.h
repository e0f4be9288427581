#pragma once
#include "exchange/import_report.h"

#include <string>
#include <string_view>

namespace waymark {

std::string_view wording_of(ImportState);
/// "new children", "reviews coded differently": under a count of differences.
std::string wording_of(ChangeKind, std::int64_t count);
/// What a file turned out to be, by the name its kind is kept under: "Episodes", "Header, not used".
std::string wording_of_kind(std::string const& kind, bool is_refused);
/// "Stops the row", "Refuses the file", "To look at".
std::string_view wording_of(Effect);

}  // namespace waymark

#pragma once
#include "exchange/import_report.h"

#include <string>
#include <string_view>

namespace waymark {

std::string_view wording_of(ImportState);
/// "new children", "reviews coded differently": under a count of differences.
std::string wording_of(ChangeKind, std::int64_t count);
/// "Stops the row", "Refuses the file", "To look at".
std::string_view wording_of(Effect);

}  // namespace waymark

#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// What to tell the person whose file is no CSV file, by its first bytes: a picture, a workbook, a PDF … Nothing where
/// they may be rows.
std::optional<std::string> why_not_csv(std::string_view first_bytes);

}  // namespace waymark

#pragma once
// The codes that a return may hold, by collection year where they changed (data-standards.md 1.3 and 1.5).
#include "calendar/reporting_year.h"

#include <optional>
#include <string_view>

namespace waymark {

bool is_ethnicity(std::string_view code);
bool is_reason_started(std::string_view code);
bool is_legal_status(std::string_view code);
bool is_category_of_need(std::string_view code);
bool is_placement_provider(std::string_view code);
bool is_reason_ceased(std::string_view code);
bool is_reason_for_place_change(std::string_view code);
bool is_participation(std::string_view code);

/// Where the year is not known, a code of any year will do.
bool is_sex(std::string_view code, std::optional<ReportingYear>);
bool is_placement(std::string_view code, std::optional<ReportingYear>);

}  // namespace waymark

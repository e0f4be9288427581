#pragma once
#include "platform/html/date_input.h"
#include "platform/html/empty_state.h"
#include "platform/html/error_summary.h"
#include "platform/html/filter_pills.h"
#include "platform/html/text_input.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

struct BankHolidayRow {
    std::string day;  // "Monday 8 May 2023"
    std::string title;
    std::string source;  // "GOV.UK"
    std::string added;   // "since 13 March 2023"
    std::string withdraw_url;
};

/// The bank holidays of one year that due dates are counted by, where each came from, and a form to add one.
struct BankHolidaysPage {
    ErrorSummary errors;
    FilterPills years;
    FilterPills earlier_years;  // more than two years ago
    bool is_of_earlier_year = false;
    std::vector<BankHolidayRow> rows;
    std::optional<EmptyState> nothing;
    DateInput day;
    TextInput title;
    std::string csrf_token;
};
Html render(BankHolidaysPage const&);

}  // namespace waymark

#pragma once
#include "platform/html/error_summary.h"
#include "platform/html/file_upload.h"

#include <string>
#include <vector>

namespace waymark {

/// Choosing GOV.UK's file of bank holidays.
struct ImportBankHolidaysPage {
    ErrorSummary errors;
    FileUpload file;
    std::string csrf_token;
};
Html render(ImportBankHolidaysPage const&);

/// A day that the file would add, as it is shown and as the form sends it back.
struct NewBankHoliday {
    std::string day;
    std::string title;
    std::string value;  // "2029-01-01 New Year’s Day"
};

/// What taking the file in would do; nothing is done yet.
struct BankHolidayDifferencesPage {
    std::string in_file;  // "The file holds 72 days, from 1 January 2019 to 28 December 2026."
    std::vector<NewBankHoliday> added;
    std::vector<std::string> left_withdrawn;
    std::vector<std::string> not_in_file;
    std::string button;  // "Add 3 days"
    std::string csrf_token;
};
Html render(BankHolidayDifferencesPage const&);

}  // namespace waymark

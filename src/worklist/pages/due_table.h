#pragma once
#include "calendar/working_days.h"
#include "platform/html/html.h"
#include "platform/web/request.h"
#include "reviews/due_row.h"
#include "worklist/bucket.h"

#include <string>
#include <vector>

namespace waymark {

/// One child in a list of what is due: who, what, by when and why, where it stands, and the one thing to do next.
struct DueTableRow {
    std::string child_url;
    std::string child_name;
    std::string child_note;  // "9 · Ashdown team"
    std::string what;        // "Fourth review"
    std::string by;          // "Thu 2 March"
    std::string by_note;     // "7 working days late"
    bool is_late = false;
    bool is_soon = false;
    std::string standing;  // "Booked for 15 March"
    std::string iro;       // shown to managers
    std::string action_url;
    std::string action;        // "Record", "Name an IRO", or "Open"
    std::string action_about;  // read out after the button: "the review of Tobi Adeyemi-Clarke"
    bool action_is_main = false;
};

/// The list as a table that turns into cards on a phone.
struct DueTable {
    std::vector<DueTableRow> rows;
    bool shows_iro = false;
};
Html render(DueTable const&);

/// What this person may do about a row besides opening the file: record a review that is near or was booked, name an
/// IRO where there is none.
struct RowOffers {
    bool record_review = false;
    bool name_iro = false;
};
RowOffers offers_to(Person const&);

DueTable due_table(std::vector<DueRow> const&, BankHolidays const&, Date today, RowOffers);

/// The same rows for a spreadsheet, with a heading line.
std::string due_csv(std::vector<DueRow> const&, BankHolidays const&, Date today);

}  // namespace waymark

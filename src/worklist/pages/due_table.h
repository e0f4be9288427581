#pragma once
#include "calendar/working_days.h"
#include "platform/html/html.h"
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
    std::string action;        // "Record", or "Open"
    std::string action_about;  // read out after the button: "the review of Tobi Adeyemi-Clarke"
    bool action_is_main = false;
};

/// The list as a table that turns into cards on a phone.
struct DueTable {
    std::vector<DueTableRow> rows;
    bool shows_iro = false;
};
Html render(DueTable const&);

/// May this person record reviews? Then the button says so where a review is due or was booked.
enum class Offer { OpenOnly, Record };

DueTable due_table(std::vector<DueRow> const&, BankHolidays const&, Date today, Offer);

/// The same rows for a spreadsheet, with a heading line.
std::string due_csv(std::vector<DueRow> const&, BankHolidays const&, Date today);

}  // namespace waymark

#pragma once
#include "platform/html/empty_state.h"
#include "platform/html/error_summary.h"
#include "platform/html/filter_pills.h"
#include "platform/html/select.h"
#include "platform/html/text_input.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// One act, as the trail tells it.
struct AuditLine {
    std::string when;  // "14:02:09"
    std::string day;   // "Mon 13 March 2023"
    std::string who;
    std::string role;
    std::string what;       // "Looked at"
    bool is_grave = false;  // refused, or opened in an emergency
    std::string record;     // "Child’s file 17"
    std::string about;      // "Tobi Adeyemi, C0042", where the viewer may see the child
    std::string about_url;  // likewise
    std::string detail;
    std::string row;  // "Row 1,204"
};

/// Whether the chain of the trail is whole.
struct ChainWords {
    bool is_whole = true;
    std::string sentence;  // "The trail is whole: 1,204 rows, each following from the one before."
    std::string checked;   // "All of it was gone through at 14:02; what came since follows from it."
    std::string last_hash;
};

/// Who did what, newest first, with the ways to cut it.
struct AuditTrailPage {
    ErrorSummary errors;
    std::string subtitle;
    ChainWords chain;
    std::string csrf_token;
    Select who;
    Select action;
    Select kind;
    TextInput number;
    TextInput child;
    TextInput from;
    TextInput until;
    bool is_cut = false;
    FilterPills places;
    std::vector<AuditLine> rows;
    std::optional<EmptyState> nothing;
    std::string newer_url, older_url;
    std::string csv_url;
};
Html render(AuditTrailPage const&);

}  // namespace waymark

#pragma once
#include "platform/html/html.h"
#include "reviews/due.h"

#include <string>
#include <vector>

namespace waymark {

/// A label and its value, in the bar that says whom the page is about.
struct IdentityFact {
    std::string label;
    std::string value;
};

struct ReviewLine {
    std::string held;  // "2 September 2022"
    std::string note;  // "third review, and again on 14 September"
    std::string due;
    std::string timeliness;  // "In time", "7 working days late"
    std::string late_reason;
    bool is_late = false;
    std::string due_when_held;  // where the facts that it follows from changed since
    std::vector<std::string> corrections;
    std::string correct_url;  // "" where it cannot be put right here
    std::string withdrawn_because;
    std::string participation;  // "PN1 · attended and spoke for themselves"
    std::string chair;
};

struct EpisodeLine {
    std::string from;
    std::string until;
    std::string legal_status;
    std::string placement;
    std::string ended;
};

struct ResponsibleLine {
    std::string name;
    std::string when;      // "since 3 January 2022 · 14 months"
    std::string why = {};  // it changed, where somebody said
};

/// The child's file as the IRO sees it: who the child is, when the next review is due and why, and what happened
/// before.
struct ChildFilePage {
    std::string called;
    std::string given_name;
    std::string possessive;  // "Tobi’s"
    std::vector<IdentityFact> identity;
    std::vector<std::string> warnings;

    std::string next_heading;   // "Fourth review was due by Thursday 2 March 2023"
    std::string next_late;      // "7 working days late."
    std::string next_sentence;  // "Booked for Wednesday 15 March 2023."
    bool next_is_late = false;
    bool next_is_soon = false;
    std::vector<Reason> why;
    std::string record_url;    // "" where this person may not record
    std::string allocate_url;  // "" where this person may not allocate
    std::string allocate_label;
    std::string social_work_url;
    std::string emergency_note;   // "Open to you in an emergency until 22:02."
    std::string restricted_note;  // "Restricted to 3 people."
    std::string looked_at_url;    // "" where this person does not watch over who looks
    std::string restriction_url;
    std::string sharing_url;

    Html path;
    Html path_table;  // the same, for those who cannot see it
    std::vector<ReviewLine> reviews;
    std::string no_reviews;
    std::vector<EpisodeLine> episodes;
    std::vector<ResponsibleLine> iros;
    std::vector<ResponsibleLine> social_workers;
    std::vector<std::string> former_names;
};
Html render(ChildFilePage const&);

}  // namespace waymark

#pragma once
#include "platform/html/date_input.h"
#include "platform/html/error_summary.h"
#include "platform/html/radios.h"
#include "platform/html/select.h"
#include "platform/html/text_area.h"
#include "platform/html/text_input.h"

#include <string>

namespace waymark {

/// Recording that a review was held, or putting right what was recorded, in its short form: when, who chaired, how the
/// child took part, and why it was late where it was.
struct RecordReviewPage {
    ErrorSummary errors;
    std::string called;
    std::string heading;
    std::string due_sentence;  // "The fourth review was due by Thursday 2 March 2023."
    std::string action;
    std::string button;
    std::string csrf_token;
    std::string version;  // of the review that is put right; "" for a new one
    std::string known;    // the reviews that the questions were asked in sight of; "" where one is put right
    std::string near;     // the review within a week that whoever records has been asked about
    DateInput held;
    DateInput second;
    bool second_is_open = false;  // something was typed there, or is wrong there
    Radios chair;
    Radios method;
    Radios attendance;
    Radios voice;
    Radios seen;
    bool late_is_open = false;
    Select late_reason;
    TextInput late_reason_text;
    TextArea correct_because;     // asked where `version` is there
    std::string withdraw_action;  // "" where there is nothing to withdraw yet
    TextArea withdraw_because;
    bool withdraw_is_open = false;
};
Html render(RecordReviewPage const&);

}  // namespace waymark

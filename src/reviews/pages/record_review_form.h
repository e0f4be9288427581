#pragma once
#include "platform/html/field_errors.h"
#include "platform/html/typed_date.h"
#include "platform/web/fields.h"
#include "reviews/hold_review.h"

#include <optional>
#include <string>

namespace waymark {

/// The answers as they were typed, kept whatever they are, and what can be made of them.
struct RecordReviewForm {
    TypedDate held;
    TypedDate second;
    std::string method;
    std::string chair;
    std::string attendance;
    std::string voice;
    std::string seen;
    std::string late_reason;
    std::string late_reason_text;
};
RecordReviewForm read_record_review_form(Fields const&);
/// What was answered when it was recorded.
RecordReviewForm record_review_form_of(Review const&);

/// The answers for the rule, or what is missing or cannot be read, each by its field.
Result<HoldAnswers, FieldErrors> answers_in(RecordReviewForm const&);

}  // namespace waymark

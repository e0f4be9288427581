#pragma once
#include "platform/database/database.h"
#include "platform/web/request.h"
#include "reviews/pages/record_review.h"
#include "reviews/pages/record_review_form.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// What the questions about a review and their rule need to know of the child, cut to what this person may see.
struct KnownForReview {
    ChildId child;
    std::string called;
    TimetableFacts facts;
    BankHolidays holidays;
    std::vector<LateReason> reasons;

    std::string file() const { return "/children/" + std::to_string(child.value); }
};
std::optional<KnownForReview> find_known_for_review(Request const&, Database&);

/// The questions, with what was answered and what is wrong with it; what they are asked for is for the caller to say.
RecordReviewPage review_questions(KnownForReview const&, RecordReviewForm const&, FieldErrors const&, Date today);

/// Each refusal by its field.
FieldErrors explained(std::vector<HoldRefusal> const&);

}  // namespace waymark

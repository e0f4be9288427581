#include "reviews/later_reviews.h"

namespace waymark {

ReviewDue second_review_due(Date first_review_on)
{
    return due_after_months(TimetableRule::T2, Anchor::PreviousReview, first_review_on, 3);
}

ReviewDue later_review_due(Date previous_review_on)
{
    return due_after_months(TimetableRule::T3, Anchor::PreviousReview, previous_review_on, 6);
}

}  // namespace waymark

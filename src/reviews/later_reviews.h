#pragma once
#include "reviews/due.h"

namespace waymark {

/// T2 and T3 (regulation 33(2)): counted in calendar months from the day the review before was held, never from the day
/// it was due, and never rolled forward over a weekend.
ReviewDue second_review_due(Date first_review_on);
ReviewDue later_review_due(Date previous_review_on);

}  // namespace waymark

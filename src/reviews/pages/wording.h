#pragma once
#include "reviews/hold_review.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The words people see for the choices and refusals of reviews.
std::string_view wording_of(Chair);
std::string_view wording_of(ReviewMethod);
std::string_view wording_of(Attendance);
std::string_view wording_of(Voice);

/// What is wrong and what to do, and the field it belongs to.
struct RefusalWords {
    std::string field;
    std::string message;
};
RefusalWords explain(HoldRefusal);

}  // namespace waymark

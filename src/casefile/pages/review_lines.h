#pragma once
#include "casefile/pages/child_file.h"
#include "reviews/review.h"
#include "reviews/timetable.h"

#include <map>
#include <string>
#include <vector>

namespace waymark {

/// The reviews held, newest first, each judged by the due date it answered to as facts stand now.
std::vector<ReviewLine> review_lines(std::vector<Review> const&, std::vector<Obligation> const&,
                                     std::map<LateReasonId, std::string> const& late_reasons);

}  // namespace waymark

#pragma once
#include "casefile/pages/child_file.h"
#include "reviews/review.h"
#include "reviews/timetable.h"

#include <map>
#include <string>
#include <vector>

namespace waymark {

/// The reviews held, newest first, each judged by the due date it answered to as facts stand now, and those withdrawn
/// with their reason. One that was recorded here can be put right at `<reviews_url>/<number>/correct`; "" where this
/// person may not.
std::vector<ReviewLine> review_lines(std::vector<Review> const&, std::vector<Obligation> const&,
                                     std::map<LateReasonId, std::string> const& late_reasons,
                                     std::string const& reviews_url);

}  // namespace waymark

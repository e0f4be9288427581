#pragma once
#include "platform/charts/path.h"
#include "reviews/review.h"
#include "reviews/timetable.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// What the child's path shows: coming into care and leaving it, each review held, the one booked, and what is due
/// next.
Path path_of_child(std::string title, TimetableFacts const&, std::vector<Obligation> const&, NextReview const&,
                   std::optional<Date> booked_for_on, Date today);

}  // namespace waymark

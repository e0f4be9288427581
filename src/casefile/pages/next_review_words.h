#pragma once
#include "calendar/working_days.h"
#include "platform/date.h"
#include "reviews/timetable.h"

#include <optional>
#include <string>

namespace waymark {

/// The next review in words: what the file says first.
struct NextReviewWords {
    std::string heading;   // "Fourth review was due by Thursday 2 March 2023"
    std::string late;      // "7 working days late."; "" where it is not
    std::string sentence;  // "Booked for Wednesday 15 March 2023."
    bool is_late = false;
    bool is_soon = false;
};
NextReviewWords next_review_words(NextReview const&, std::optional<Date> booked_for_on, BankHolidays const&,
                                  Date today);

}  // namespace waymark

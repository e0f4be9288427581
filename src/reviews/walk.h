#pragma once
#include "calendar/working_days.h"
#include "reviews/review_clock.h"
#include "reviews/timetable.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace waymark {

/// Whether a walk notes each obligation on its way or only looks for what is due at the end, which costs less.
enum class Noting { Nothing, Obligations };

/// Goes through one stretch of care in order of time, up to its end, the 18th birthday or the day it is seen from,
/// and notes each obligation as it is met, missed or left open.
class Walk {
public:
    Walk(TimetableFacts const&, StretchOfCare const&, BankHolidays const&, Date as_at, Noting);

    ReviewDue due() const { return clock_.due(as_at_); }
    std::vector<Obligation>& noted() { return noted_; }

private:
    void to_the_end();
    bool counts(ReviewFact const&) const;
    void go_on_to(Date day);
    void begin_records_by(Date day);
    void take_review(ReviewFact const&);
    void note_met(ReviewFact const&);
    void note_not_met(Date day);
    void note_last();
    bool takes_notes() const { return noting_ == Noting::Obligations && records_began_; }

    TimetableFacts const& facts_;
    StretchOfCare const& stretch_;
    BankHolidays const& holidays_;
    Date as_at_;
    Date duty_ends_on_;  // the day the child left, or turns 18
    Date ends_on_;

    std::vector<RegimeChange> changes_;
    std::size_t next_change_ = 1;  // the first is the start of the stretch

    std::optional<Date> records_begin_on_;  // where reviews before it may be missing
    bool records_began_;
    ReviewClock clock_;
    Noting noting_;
    std::vector<Obligation> noted_;
};

}  // namespace waymark

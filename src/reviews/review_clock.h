#pragma once
#include "calendar/working_days.h"
#include "reviews/regime.h"
#include "reviews/spell.h"
#include "reviews/timetable.h"

#include <optional>
#include <vector>

namespace waymark {

/// Where a child stands in one stretch of care: told what happened in order of time, it says what is due. It works the
/// same whether every review is known or the records begin in the middle.
class ReviewClock {
public:
    ReviewClock(StretchOfCare const&, BankHolidays const&, Date as_at);

    void change_regime(RegimeChange const&);
    void hold(ReviewFact const&);
    /// Reviews are known from `day` on and others may have been held before it. Taken as held before it are those that
    /// fell due before it; the last of them at the latest on the day before.
    void records_begin(Date day);

    ReviewDue due(Date day) const;

    /// Sat before the window after a return from adopters opened: a review, but not the one that is due.
    bool is_before_window(Date sat_on) const;
    /// Whether a review held, or still not held, on `day` can be called on time or late whatever was held before the
    /// records begin.
    bool can_judge(ReviewDue const&, Date day) const;

private:
    ReviewDue due_under_regime() const;
    std::optional<ReviewDue> due_after_authority(Date day) const;
    bool none_held_since(Date authority_on) const;
    Date first_due_under_regime() const;
    int reviews_taken_as_held(Date records_begin) const;

    BankHolidays const& holidays_;
    std::vector<Spell> authority_;
    std::vector<Spell> long_term_foster_placements_;
    bool began_on_remand_;
    bool start_is_known_;

    RegimeChange regime_{};
    int regimes_entered_ = 0;
    int held_under_regime_ = 0;
    int held_ = 0;
    std::optional<Date> last_;
    std::optional<Date> last_meeting_;

    std::optional<Date> records_begin_;
    bool last_is_assumed_ = false;          // nobody knows when it was, only that it was not later
    bool previous_may_be_missing_ = false;  // no review since the records begin, nor a new start of the count
    bool number_is_known_ = true;
};

}  // namespace waymark

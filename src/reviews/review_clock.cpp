#include "reviews/review_clock.h"

#include "calendar/months.h"
#include "reviews/adoption_reviews.h"
#include "reviews/first_review.h"
#include "reviews/later_reviews.h"
#include "reviews/long_term_fostering.h"
#include "reviews/short_breaks.h"

#include <algorithm>
#include <stdexcept>

namespace waymark {

using std::chrono::days;

ReviewClock::ReviewClock(StretchOfCare const& stretch, BankHolidays const& holidays, Date as_at)
    : holidays_{holidays}, authority_{authority_to_place(stretch.episodes, as_at)},
      long_term_foster_placements_{waymark::long_term_foster_placements(stretch.episodes, as_at)},
      began_on_remand_{stretch.episodes.front().legal_status == LegalStatus::J1}, start_is_known_{
                                                                                      stretch.start_is_known}
{
}

void ReviewClock::change_regime(RegimeChange const& change)
{
    regime_ = change;
    ++regimes_entered_;
    held_under_regime_ = 0;
    previous_may_be_missing_ = false;
}

bool ReviewClock::is_before_window(Date sat_on) const
{
    return regime_.regime == Regime::ReturnedByAdopters && held_under_regime_ == 0 &&
           sat_on < regime_.on + return_window_opens;
}

void ReviewClock::hold(ReviewFact const& review)
{
    if (!is_before_window(review.first_sat_on)) ++held_under_regime_;
    ++held_;
    last_ = review.first_sat_on;
    if (review.method != ReviewMethod::NoMeeting) last_meeting_ = review.first_sat_on;
    last_is_assumed_ = false;
    previous_may_be_missing_ = false;
}

Date ReviewClock::first_due_under_regime() const
{
    switch (regime_.regime) {
    case Regime::Ordinary:
        return add_working_days(regime_.on, 20, holidays_);
    case Regime::ShortBreaks:
        return first_short_break_review_due(regime_.on).due_on;
    case Regime::PlacedForAdoption:
        return first_review_after_placing(regime_.on).due_on;
    case Regime::ReturnedByAdopters:
        return review_due_after_return(regime_.on).due_on;
    }
    throw std::logic_error{"a regime without a first review"};
}

int ReviewClock::reviews_taken_as_held(Date records_begin) const
{
    // An episode that is not the first of its care had others before it, usually years of them.
    if (!start_is_known_ && regimes_entered_ <= 1) return 2;
    auto const first_due = first_due_under_regime();
    if (first_due >= records_begin) return 0;
    return add_months(first_due, 3) < records_begin ? 2 : 1;
}

void ReviewClock::records_begin(Date day)
{
    auto const taken = std::max(reviews_taken_as_held(day), held_under_regime_);
    records_begin_ = day;
    previous_may_be_missing_ = true;
    number_is_known_ = taken == 0 && regimes_entered_ <= 1;
    held_under_regime_ = taken;
    held_ = std::max(held_, regimes_entered_ > 1 ? 2 : taken);
    if (taken > 0 && !last_) {
        last_ = day - days{1};
        last_is_assumed_ = true;
    }
}

bool ReviewClock::none_held_since(Date authority_on) const
{
    if (last_is_assumed_) return add_months(authority_on, 3) >= *records_begin_;
    return !last_ || *last_ <= authority_on;
}

/// A placement order that was revoked before its review fell due leaves nothing due.
std::optional<ReviewDue> ReviewClock::due_after_authority(Date day) const
{
    if (regime_.regime != Regime::Ordinary) return std::nullopt;
    for (auto const& spell : authority_) {
        if (spell.from > day || !none_held_since(spell.from)) continue;
        auto const due = review_due_after_authority(spell.from);
        if (spell.holds_on(std::min(day, due.due_on))) return due;
    }
    return std::nullopt;
}

ReviewDue ReviewClock::due_under_regime() const
{
    bool const none_held = held_under_regime_ == 0;
    switch (regime_.regime) {
    case Regime::Ordinary: {
        bool const by_remand = began_on_remand_ && regime_.anchor == Anchor::BecameLookedAfter;
        if (none_held)
            return first_review_due(by_remand ? TimetableRule::T8 : TimetableRule::T1, regime_.anchor, regime_.on,
                                    holidays_);
        return held_under_regime_ == 1 ? second_review_due(*last_) : later_review_due(*last_);
    }
    case Regime::ShortBreaks:
        return none_held ? first_short_break_review_due(regime_.on) : later_short_break_review_due(*last_);
    case Regime::PlacedForAdoption:
        return none_held ? first_review_after_placing(regime_.on)
                         : later_review_after_placing(*last_, held_under_regime_);
    case Regime::ReturnedByAdopters:
        if (none_held) return review_due_after_return(regime_.on);
        return held_ == 1 ? second_review_due(*last_) : later_review_due(*last_);
    }
    throw std::logic_error{"a regime without rules"};
}

ReviewDue ReviewClock::due(Date day) const
{
    auto due = due_under_regime();
    if (auto const after_authority = due_after_authority(day); after_authority && after_authority->due_on < due.due_on)
        due = *after_authority;
    if (last_is_assumed_ && due.anchor == Anchor::PreviousReview) {
        due.anchor = Anchor::StartOfRecords;
        due.is_latest_possible = true;
    }
    due.number = held_ + 1;
    due.number_is_known = number_is_known_;
    due.last_practicable_on = last_working_day_on_or_before(due.due_on, holidays_);
    if (due.rule == TimetableRule::T3)
        due.meeting_may_be_waived = meeting_may_be_waived(long_term_foster_placements_, last_meeting_, due.due_on);
    return due;
}

bool ReviewClock::can_judge(ReviewDue const& due, Date day) const
{
    if (!previous_may_be_missing_) return true;
    // Had there been a review before the records begin, this one would have been due later still.
    if (held_under_regime_ == 0 && day <= due.due_on) return true;
    // Six months is the longest time between any two reviews.
    return day > add_months(*records_begin_ - days{1}, 6);
}

}  // namespace waymark

#include "reviews/walk.h"

#include "calendar/months.h"

#include <algorithm>

namespace waymark {

/// The day from which this stretch's reviews are known; nothing where all are.
static std::optional<Date> incomplete_until(StretchOfCare const& stretch, TimetableFacts const& facts, Date as_at)
{
    if (stretch.start_is_known && (!facts.records_begin_on || *facts.records_begin_on <= stretch.started_on))
        return std::nullopt;
    // Seen from a day before the records begin, nothing is known of what was held up to that day.
    return std::min(facts.records_begin_on.value_or(stretch.started_on), as_at);
}

/// A child who left later than the day it is seen from has not left yet; that the 18th birthday comes is known.
static Date end_of_duty(StretchOfCare const& stretch, TimetableFacts const& facts)
{
    auto const eighteenth_birthday = birthday(facts.born_on, 18);
    return stretch.ended_on ? std::min(*stretch.ended_on, eighteenth_birthday) : eighteenth_birthday;
}

Walk::Walk(TimetableFacts const& facts, StretchOfCare const& stretch, BankHolidays const& holidays, Date as_at,
           Noting noting)
    : facts_{facts}, stretch_{stretch}, holidays_{holidays}, as_at_{as_at}, duty_ends_on_{end_of_duty(stretch, facts)},
      ends_on_{std::min(duty_ends_on_, as_at)}, changes_{regime_changes(stretch, as_at)},
      records_begin_on_{incomplete_until(stretch, facts, as_at)},
      records_began_{!records_begin_on_}, clock_{stretch, holidays, as_at}, noting_{noting}
{
    if (noting_ == Noting::Obligations) noted_.reserve(facts.reviews.size() + 1);
    clock_.change_regime(changes_.front());
    to_the_end();
}

/// An adjournment not completed within its 20 working days has lapsed, and the review was not held (regulation 36(2)).
bool Walk::counts(ReviewFact const& review) const
{
    if (review.kind != ReviewKind::Statutory) return false;
    if (review.state == ReviewState::Held) return true;
    if (review.state != ReviewState::Adjourned) return false;
    return review.completed_on.value_or(as_at_) <= adjournment_ends_on(review.first_sat_on, holidays_);
}

void Walk::begin_records_by(Date day)
{
    if (records_began_ || day < *records_begin_on_) return;
    clock_.records_begin(*records_begin_on_);
    records_began_ = true;
}

void Walk::go_on_to(Date day)
{
    for (; next_change_ < changes_.size() && changes_[next_change_].on <= day; ++next_change_) {
        auto const& change = changes_[next_change_];
        begin_records_by(change.on);
        note_not_met(change.on);
        clock_.change_regime(change);
    }
    begin_records_by(day);
}

void Walk::note_met(ReviewFact const& review)
{
    if (!takes_notes()) return;
    auto const sat_on = review.first_sat_on;
    Obligation met;
    met.due = clock_.due(sat_on);
    met.met_on = sat_on;
    met.completed_on = review.completed_on;
    met.was_adjourned = review.state == ReviewState::Adjourned || review.completed_on.value_or(sat_on) != sat_on;
    bool const completed_in_time =
        !met.was_adjourned || review.completed_on.value_or(as_at_) <= adjournment_ends_on(sat_on, holidays_);
    met.on_time = sat_on <= met.due.due_on && completed_in_time;
    met.can_be_judged = clock_.can_judge(met.due, sat_on);
    if (sat_on > met.due.due_on) met.working_days_late = working_days_between(met.due.due_on, sat_on, holidays_);
    met.was_owed = met.due.due_on < duty_ends_on_ && !clock_.is_before_window(sat_on);
    noted_.push_back(std::move(met));
}

/// A duty that was past its day when the child left, turned 18 or came under other rules was never met.
void Walk::note_not_met(Date day)
{
    if (!takes_notes()) return;
    Obligation missed;
    missed.due = clock_.due(day);
    if (missed.due.due_on >= day) return;
    missed.ended_unmet_on = day;
    missed.can_be_judged = clock_.can_judge(missed.due, day);
    missed.working_days_late = working_days_between(missed.due.due_on, day, holidays_);
    noted_.push_back(std::move(missed));
}

void Walk::note_last()
{
    if (!takes_notes()) return;
    if (duty_ends_on_ <= as_at_) return note_not_met(duty_ends_on_);
    Obligation open;
    open.due = clock_.due(as_at_);
    if (open.due.due_on >= duty_ends_on_) return;
    open.can_be_judged = clock_.can_judge(open.due, as_at_);
    if (open.due.due_on < as_at_) open.working_days_late = working_days_between(open.due.due_on, as_at_, holidays_);
    noted_.push_back(std::move(open));
}

void Walk::take_review(ReviewFact const& review)
{
    go_on_to(review.first_sat_on);
    note_met(review);
    clock_.hold(review);
}

void Walk::to_the_end()
{
    std::optional<Date> last_sat_on;
    auto const eighteenth_birthday = birthday(facts_.born_on, 18);
    auto review = std::lower_bound(facts_.reviews.begin(), facts_.reviews.end(), stretch_.reviews_from,
                                   [](ReviewFact const& fact, Date day) { return fact.first_sat_on < day; });
    for (; review != facts_.reviews.end() && review->first_sat_on <= ends_on_; ++review) {
        bool const again_that_day = last_sat_on == review->first_sat_on;
        if (again_that_day || review->first_sat_on >= eighteenth_birthday || !counts(*review)) continue;
        take_review(*review);
        last_sat_on = review->first_sat_on;
    }
    go_on_to(ends_on_);
    note_last();
}

}  // namespace waymark

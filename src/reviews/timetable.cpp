#include "reviews/timetable.h"

#include "calendar/months.h"
#include "reviews/walk.h"

#include <algorithm>
#include <iterator>

namespace waymark {

std::optional<Date> records_of_child_begin_on(TimetableFacts const& facts, std::optional<Date> begin_on)
{
    if (!begin_on || facts.reviews.empty() || facts.reviews.front().first_sat_on >= *begin_on) return begin_on;
    auto const first_held = facts.reviews.front().first_sat_on;
    for (auto const& period : periods_of_care(facts.episodes))
        if (period.contains(first_held)) return period.started_on;
    return first_held;
}

Date adjournment_ends_on(Date first_sat_on, BankHolidays const& holidays)
{
    return add_working_days(first_sat_on, 20, holidays);
}

/// A first review of short breaks, due before their reviews were kept here, may well have been held.
static bool may_have_been_held_unseen(ReviewDue const& due, TimetableFacts const& facts)
{
    return due.anchor == Anchor::FirstShortBreak && facts.short_breaks_known_from &&
           due.due_on < *facts.short_breaks_known_from;
}

NextReview next_review(TimetableFacts const& facts, BankHolidays const& holidays, Date as_at)
{
    auto const stretches = stretches_of_care(facts.episodes, as_at);
    if (stretches.empty()) return NothingDue::NeverLookedAfter;
    auto const& stretch = stretches.back();
    if (stretch.ended_on && *stretch.ended_on < as_at) return NothingDue::NotLookedAfter;

    auto const eighteenth_birthday = birthday(facts.born_on, 18);
    if (eighteenth_birthday <= as_at) return NothingDue::EighteenFirst;
    auto due = Walk{facts, stretch, holidays, as_at, Noting::Nothing}.due();
    // No statutory review falls on or after the 18th birthday.
    if (due.due_on >= eighteenth_birthday) return NothingDue::EighteenFirst;
    if (may_have_been_held_unseen(due, facts)) return NothingDue::ShortBreaksNotKnown;
    return due;
}

std::vector<Obligation> obligations(TimetableFacts const& facts, BankHolidays const& holidays, Date as_at)
{
    std::vector<Obligation> found;
    for (auto const& stretch : stretches_of_care(facts.episodes, as_at)) {
        Walk walk{facts, stretch, holidays, as_at, Noting::Obligations};
        if (found.empty())
            found = std::move(walk.noted());
        else
            std::move(walk.noted().begin(), walk.noted().end(), std::back_inserter(found));
    }
    for (auto& obligation : found)
        if (may_have_been_held_unseen(obligation.due, facts)) obligation.can_be_judged = false;
    return found;
}

std::optional<Date> latest_common_day(std::vector<NextReview> const& reviews)
{
    std::optional<Date> latest;
    std::optional<Date> earliest;
    for (auto const& review : reviews) {
        auto const* const due = std::get_if<ReviewDue>(&review);
        if (!due) continue;
        if (!latest || due->last_practicable_on < *latest) latest = due->last_practicable_on;
        if (due->not_before && (!earliest || *due->not_before > *earliest)) earliest = due->not_before;
    }
    if (latest && earliest && *latest < *earliest) return std::nullopt;
    return latest;
}

}  // namespace waymark

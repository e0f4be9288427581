#include "exchange/part_of_answer.h"

#include "exchange/own_checks.h"
#include "platform/text.h"

#include <algorithm>

namespace waymark {

// Those that a date of a return can be in.
static constexpr int first_year_counted = 1677;
static constexpr int last_year_counted = 2262;

PartOfAnswer::PartOfAnswer(TimetableQuestion const& question, ReturnData const& data, BankHolidays const& holidays,
                           std::size_t children)
    : question_{question}, data_{data}, holidays_{holidays}, assembly_{data, question.today}, dfe_checks_{data},
      by_month_((last_year_counted - first_year_counted + 1) * 12)
{
    part_.children.reserve(children);
    part_.left.reserve(children);
    part_.late.reserve(children);
    problems_.expect(children);
}

/// The reviews of short breaks never stand in a return (rule 399): that none is in it does not say that none was held.
static bool is_without_its_reviews(ChildInReturn const& child)
{
    return child.reviews.empty() && std::all_of(child.periods.begin(), child.periods.end(),
                                                [](PeriodOfCare const& period) { return period.only_short_breaks; });
}

void PartOfAnswer::take(ChildNumber number)
{
    auto const& child = assembly_.of(number);
    auto const found_before = problems_.found().size();
    take_child(child);
    problems_.say_whose(found_before, child.identifier);
}

void PartOfAnswer::take_child(ChildInReturn const& child)
{
    dfe_checks_.check(child, problems_);
    check_child(child, data_, question_.today, problems_);
    count_participation(child);
    if (child.episodes.empty() || child.episodes.front().started_on > question_.as_at) return;
    gather_facts(child);
    take_obligations(child);
    take_next_review(child);
}

TimetableAnswer PartOfAnswer::finish()
{
    add_months_to_quarters();
    part_.problems = std::move(problems_.found());
    put_in_order(part_);
    return std::move(part_);
}

void PartOfAnswer::add_months_to_quarters()
{
    for (std::size_t month = 0; month < by_month_.size(); ++month) {
        if (by_month_[month].total() == 0) continue;
        Date const day =
            std::chrono::year{first_year_counted + static_cast<int>(month / 12)} / static_cast<int>(month % 12 + 1) / 1;
        join(part_.participation[quarter_containing(day)], by_month_[month]);
    }
}

/// A review of a child under 4 is PN0 whether or not somebody wrote it down.
void PartOfAnswer::count_participation(ChildInReturn const& child)
{
    for (auto const& review : child.reviews) {
        if (!is_asked_about(review.held_on)) continue;
        auto code = review.participation;
        if (!code && child.born_on && is_under_four(*child.born_on, review.held_on)) code = Participation::UnderFour;
        std::chrono::year_month_day const day{review.held_on};
        auto const month = (int{day.year()} - first_year_counted) * 12 + static_cast<int>(unsigned{day.month()}) - 1;
        by_month_.at(static_cast<std::size_t>(month)).add(code);
    }
}

void PartOfAnswer::gather_facts(ChildInReturn const& child)
{
    // Without a date of birth nobody can say when the child turns 18: as late as can be is what asks for most reviews.
    facts_.born_on = child.born_on.value_or(child.episodes.front().started_on);
    facts_.episodes.assign(child.episodes.begin(), child.episodes.end());
    facts_.records_begin_on = data_.records_begin_on;
    facts_.short_breaks_known_from = question_.as_at;
    facts_.reviews.clear();
    for (auto const& review : child.reviews) {
        if (review.held_on > question_.as_at) continue;
        auto& fact = facts_.reviews.emplace_back();
        fact.first_sat_on = review.held_on;
        fact.completed_on = review.held_on;
    }
}

void PartOfAnswer::take_obligations(ChildInReturn const& child)
{
    if (is_without_its_reviews(child)) return;
    auto const owed = obligations(facts_, holidays_, question_.as_at);
    check_timetable(child, owed, question_.as_at, problems_);
    auto const year = question_.year;
    part_.timeliness.add(
        owed,
        {year ? year->first_day() : Date::min(), year ? std::min(year->last_day(), question_.as_at) : question_.as_at},
        question_.as_at);
    for (auto const& one : owed)
        if (was_held_late(one) && is_asked_about(*one.met_on))
            part_.late.push_back({child.identifier, *one.met_on, one.due, one.working_days_late});
}

/// The period of care that goes on at the end of the day.
static PeriodOfCare const* period_going_on(ChildInReturn const& child, Date day)
{
    for (auto const& period : child.periods)
        if (period.contains(day) && period.ended_on != day) return &period;
    return nullptr;
}

static void set_due(ChildAnswer& answer, ReviewDue const& due, Date as_at)
{
    answer.next_due = due.due_on;
    answer.last_practicable = due.last_practicable_on;
    answer.rule = due.rule;
    answer.is_overdue = due.due_on < as_at;
}

/// Who went home for good is owed no more; between two short breaks the count goes on.
static bool has_left(ChildInReturn const& child)
{
    return std::none_of(child.periods.begin(), child.periods.end(),
                        [](PeriodOfCare const& period) { return period.only_short_breaks; });
}

static std::string why(ChildInReturn const& child, PeriodOfCare const* period, NextReview const& next,
                       std::string const& late)
{
    auto words = explain_in_a_line(next);
    if (!std::holds_alternative<ReviewDue>(next)) return words;
    words += late;
    if (is_without_its_reviews(child))
        words += " Unless it has been held: a return never holds the reviews of short breaks.";
    if (period && !period->start_is_known)
        words += " Looked after since " + day_month_year(period->started_on) + " or earlier.";
    if (!child.born_on) words += " The date of birth is not known.";
    return words;
}

/// " At least 379 working days late."
std::string PartOfAnswer::said_late(ReviewDue const& due) const
{
    auto late = how_late(due, working_days_between(due.due_on, question_.as_at, holidays_));
    late[0] = ascii_upper(late.substr(0, 1))[0];
    return " " + late + ".";
}

void PartOfAnswer::take_next_review(ChildInReturn const& child)
{
    auto const last_review = facts_.reviews.empty() ? std::nullopt : std::optional{facts_.reviews.back().first_sat_on};
    auto const* const period = period_going_on(child, question_.as_at);
    auto const next = !period && has_left(child) ? NextReview{NothingDue::NotLookedAfter}
                                                 : next_review(facts_, holidays_, question_.as_at);
    auto const* const due = std::get_if<ReviewDue>(&next);
    bool const is_between_breaks =
        due ? due->rule == TimetableRule::T4 : std::get<NothingDue>(next) == NothingDue::ShortBreaksNotKnown;
    if (!period && !is_between_breaks) {
        part_.left.push_back({child.identifier, last_review});
        return;
    }
    auto& answer = part_.children.emplace_back();
    answer.identifier = child.identifier;
    answer.last_review = last_review;
    if (period) answer.looked_after_since = period->started_on;
    if (due) set_due(answer, *due, question_.as_at);
    answer.why = why(child, period, next, answer.is_overdue ? said_late(*due) : std::string{});
}

}  // namespace waymark

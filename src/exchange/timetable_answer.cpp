#include "exchange/timetable_answer.h"

#include "exchange/dfe_checks.h"
#include "exchange/own_checks.h"

#include <algorithm>
#include <future>
#include <tuple>

namespace waymark {

namespace {

/// The answer for some of the children: each thread works out its own, and the two are joined.
class PartOfAnswer {
public:
    PartOfAnswer(TimetableQuestion const& question, ReturnData const& data, BankHolidays const& holidays)
        : question_{question}, data_{data}, holidays_{holidays}, assembly_{data, question.today}, dfe_checks_{data}
    {
    }

    void take(ChildNumber number)
    {
        auto const& child = assembly_.of(number);
        dfe_checks_.check(child, problems_);
        check_child(child, data_, question_.today, problems_);
        count_participation(child);
        if (child.episodes.empty() || child.episodes.front().started_on > question_.as_at) return;
        gather_facts(child);
        take_obligations(child);
        take_next_review(child);
    }

    TimetableAnswer finish()
    {
        part_.problems = std::move(problems_.found());
        return std::move(part_);
    }

private:
    void count_participation(ChildInReturn const&);
    void gather_facts(ChildInReturn const&);
    void take_obligations(ChildInReturn const&);
    void take_next_review(ChildInReturn const&);

    bool is_asked_about(Date day) const
    {
        return day <= question_.as_at && (!question_.year || question_.year->contains(day));
    }

    TimetableQuestion const& question_;
    ReturnData const& data_;
    BankHolidays const& holidays_;
    ChildAssembly assembly_;
    DfeChecks dfe_checks_;
    ChildProblems problems_;
    TimetableFacts facts_;
    TimetableAnswer part_;
};

/// A review of a child under 4 is PN0 whether or not somebody wrote it down.
void PartOfAnswer::count_participation(ChildInReturn const& child)
{
    for (auto const& review : child.reviews) {
        if (!is_asked_about(review.held_on)) continue;
        auto code = review.participation;
        if (!code && child.born_on && is_under_four(*child.born_on, review.held_on)) code = Participation::UnderFour;
        part_.participation[quarter_containing(review.held_on)].add(code);
    }
}

void PartOfAnswer::gather_facts(ChildInReturn const& child)
{
    // Without a date of birth nobody can say when the child turns 18: as late as can be is what asks for most reviews.
    facts_.born_on = child.born_on.value_or(child.episodes.front().started_on);
    facts_.episodes.assign(child.episodes.begin(), child.episodes.end());
    facts_.records_begin_on = data_.records_begin_on;
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
    auto const owed = obligations(facts_, holidays_, question_.as_at);
    check_timetable(child, owed, question_.as_at, problems_);
    auto const year = question_.year;
    part_.timeliness.add(
        owed,
        {year ? year->first_day() : Date::min(), year ? std::min(year->last_day(), question_.as_at) : question_.as_at},
        question_.as_at);
    for (auto const& one : owed)
        if (was_held_late(one) && is_asked_about(*one.met_on))
            part_.late.push_back({child.identifier, *one.met_on, one.due.due_on, one.working_days_late});
}

/// The period of care that goes on at the end of the day.
PeriodOfCare const* period_going_on(ChildInReturn const& child, Date day)
{
    for (auto const& period : child.periods)
        if (period.contains(day) && period.ended_on != day) return &period;
    return nullptr;
}

void set_due(ChildAnswer& answer, ReviewDue const& due, Date as_at)
{
    answer.next_due = due.due_on;
    answer.last_practicable = due.last_practicable_on;
    answer.rule = due.rule;
    answer.is_overdue = due.due_on < as_at;
}

/// Who went home for good is owed no more; between two short breaks the count goes on.
bool has_left(ChildInReturn const& child)
{
    return std::none_of(child.periods.begin(), child.periods.end(),
                        [](PeriodOfCare const& period) { return period.only_short_breaks; });
}

void PartOfAnswer::take_next_review(ChildInReturn const& child)
{
    auto const last_review = facts_.reviews.empty() ? std::nullopt : std::optional{facts_.reviews.back().first_sat_on};
    auto const* const period = period_going_on(child, question_.as_at);
    auto const next = !period && has_left(child) ? NextReview{NothingDue::NotLookedAfter}
                                                 : next_review(facts_, holidays_, question_.as_at);
    auto const* const due = std::get_if<ReviewDue>(&next);
    bool const is_between_breaks = due && due->rule == TimetableRule::T4;
    if (!period && !is_between_breaks) {
        part_.left.push_back({child.identifier, last_review});
        return;
    }
    auto& answer = part_.children.emplace_back();
    answer.identifier = child.identifier;
    answer.last_review = last_review;
    if (period) answer.looked_after_since = period->started_on;
    answer.why = explain_in_a_line(next);
    if (!due) return;
    set_due(answer, *due, question_.as_at);
    if (period && !period->start_is_known)
        answer.why += ". Looked after since " + day_month_year(period->started_on) + " or earlier";
    if (!child.born_on) answer.why += ". The date of birth is not known";
}

/// Overdue and soonest due first; then those with nothing due.
auto urgency(ChildAnswer const& child)
{
    return std::make_tuple(child.next_due.value_or(Date::max()), child.identifier);
}

void join(ParticipationCount& whole, ParticipationCount const& part)
{
    for (std::size_t code = 0; code < whole.by_code.size(); ++code) whole.by_code[code] += part.by_code[code];
    whole.not_coded += part.not_coded;
}

void join(Timeliness& whole, Timeliness const& part)
{
    whole.held.on_time += part.held.on_time;
    whole.held.on_time_adjourned += part.held.on_time_adjourned;
    whole.held.late += part.held.late;
    whole.held.not_judged += part.held.not_judged;
    whole.due.on_time += part.due.on_time;
    whole.due.on_time_adjourned += part.due.on_time_adjourned;
    whole.due.late += part.due.late;
    whole.due.not_held += part.due.not_held;
    whole.due.not_judged += part.due.not_judged;
}

void join(TimetableAnswer& whole, TimetableAnswer part)
{
    std::move(part.children.begin(), part.children.end(), std::back_inserter(whole.children));
    whole.left.insert(whole.left.end(), part.left.begin(), part.left.end());
    std::move(part.late.begin(), part.late.end(), std::back_inserter(whole.late));
    std::move(part.problems.begin(), part.problems.end(), std::back_inserter(whole.problems));
    for (auto const& [quarter, count] : part.participation) join(whole.participation[quarter], count);
    join(whole.timeliness, part.timeliness);
}

void put_in_order(TimetableAnswer& whole)
{
    std::sort(whole.children.begin(), whole.children.end(),
              [](ChildAnswer const& a, ChildAnswer const& b) { return urgency(a) < urgency(b); });
    std::sort(whole.late.begin(), whole.late.end(), [](LateReview const& a, LateReview const& b) {
        return std::tie(a.held_on, a.identifier) < std::tie(b.held_on, b.identifier);
    });
    sort_problems(whole.problems);
}

}  // namespace

TimetableAnswer answer(TimetableQuestion const& question, ReturnData const& data, BankHolidays const& holidays)
{
    auto const work_out = [&](std::size_t from, std::size_t until) {
        PartOfAnswer part{question, data, holidays};
        for (auto child = from; child < until; ++child) part.take(static_cast<ChildNumber>(child));
        return part.finish();
    };
    auto const middle = data.children.size() / 2;
    auto second_half = std::async(std::launch::async, work_out, middle, data.children.size());
    auto whole = work_out(0, middle);
    join(whole, second_half.get());

    whole.as_at = question.as_at;
    whole.problems.insert(whole.problems.end(), data.problems.begin(), data.problems.end());
    put_in_order(whole);
    for (auto const& child : whole.children) {
        whole.looked_after += child.looked_after_since ? 1 : 0;
        whole.overdue += child.is_overdue ? 1 : 0;
    }
    return whole;
}

}  // namespace waymark

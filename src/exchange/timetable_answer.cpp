#include "exchange/timetable_answer.h"

#include "exchange/part_of_answer.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <tuple>

namespace waymark {

namespace {

/// Overdue and soonest due first; then those with nothing due.
bool is_more_pressing(ChildAnswer const& a, ChildAnswer const& b)
{
    auto const due = [](ChildAnswer const& child) { return child.next_due.value_or(Date::max()); };
    return due(a) != due(b) ? due(a) < due(b) : a.identifier < b.identifier;
}

bool was_held_before(LateReview const& a, LateReview const& b)
{
    return std::tie(a.held_on, a.identifier) < std::tie(b.held_on, b.identifier);
}

template <class List, class Before>
List merged(List a, List b, Before before)
{
    List both;
    both.reserve(a.size() + b.size());
    std::merge(std::make_move_iterator(a.begin()), std::make_move_iterator(a.end()), std::make_move_iterator(b.begin()),
               std::make_move_iterator(b.end()), std::back_inserter(both), before);
    return both;
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

TimetableAnswer joined(TimetableAnswer a, TimetableAnswer b)
{
    TimetableAnswer whole;
    whole.children = merged(std::move(a.children), std::move(b.children), is_more_pressing);
    whole.late = merged(std::move(a.late), std::move(b.late), was_held_before);
    whole.problems = merged(std::move(a.problems), std::move(b.problems), stands_before);
    whole.left = std::move(a.left);
    whole.left.insert(whole.left.end(), b.left.begin(), b.left.end());
    whole.participation = std::move(a.participation);
    for (auto const& [quarter, count] : b.participation) join(whole.participation[quarter], count);
    whole.timeliness = a.timeliness;
    join(whole.timeliness, b.timeliness);
    return whole;
}

}  // namespace

void join(ParticipationCount& whole, ParticipationCount const& part)
{
    for (std::size_t code = 0; code < whole.by_code.size(); ++code) whole.by_code[code] += part.by_code[code];
    whole.not_coded += part.not_coded;
}

void put_in_order(TimetableAnswer& answer)
{
    std::sort(answer.children.begin(), answer.children.end(), is_more_pressing);
    std::sort(answer.late.begin(), answer.late.end(), was_held_before);
    sort_problems(answer.problems);
}

TimetableAnswer answer(TimetableQuestion const& question, ReturnData const& data, BankHolidays const& holidays)
{
    auto const work_out = [&](std::size_t from, std::size_t until) {
        PartOfAnswer part{question, data, holidays, until - from};
        for (auto child = from; child < until; ++child) part.take(static_cast<ChildNumber>(child));
        return part.finish();
    };
    auto const middle = data.children.size() / 2;
    auto second_half = std::async(std::launch::async, work_out, middle, data.children.size());
    auto first_half = work_out(0, middle);
    auto whole = joined(std::move(first_half), second_half.get());

    whole.as_at = question.as_at;
    auto of_rows = data.problems;
    sort_problems(of_rows);
    whole.problems = merged(std::move(of_rows), std::move(whole.problems), stands_before);
    for (auto const& child : whole.children) {
        whole.looked_after += child.looked_after_since ? 1 : 0;
        whole.overdue += child.is_overdue ? 1 : 0;
    }
    return whole;
}

}  // namespace waymark

#include "exchange/own_checks.h"

#include "calendar/months.h"
#include "reviews/hold_review.h"

#include <algorithm>

namespace waymark {

namespace {

void check_birthdays(ChildInReturn const& child, ChildProblems& problems)
{
    auto const compare = [&](auto const& row) {
        if (!row.born.is_day() || row.born.known_day() == *child.born_on) return;
        auto& problem = problems.add(Check::TwoBirthdays, Column::Dob, row, row.born.text());
        problem.first = problem.second = as_fact(*child.born_on);
    };
    if (child.born_on) {
        for (auto const* row : child.header_rows) compare(*row);
        for (auto const* row : child.unaccompanied_rows) compare(*row);
    } else if (!child.taken_episodes.empty()) {
        problems.add(Check::NoBirthday, Column::Child, *child.taken_episodes.front(), std::string{child.identifier});
    }
}

/// A file of the same kind for the year after, in which an episode that had not ended must be found again.
bool is_given_for_the_year_after(FileRead const& file, std::vector<FileRead> const& files)
{
    if (!file.years) return false;
    ReportingYear const year_after{file.years->last.starts_in + 1};
    return std::any_of(files.begin(), files.end(), [&](FileRead const& other) {
        return other.kind == FileKind::Episodes && !other.is_refused && other.years &&
               other.years->contains(year_after);
    });
}

void check_vanished(ChildInReturn const& child, ReturnData const& data, ChildProblems& problems)
{
    auto const& last = child.episodes.back();
    auto const& row = *child.taken_episodes.back();
    auto const& file = data.files[row.file];
    if (last.ended_on || !is_given_for_the_year_after(file, data.files)) return;
    problems.add(Check::Vanished, Column::Decom, row, row.started.text());
}

void check_episodes(ChildInReturn const& child, ReturnData const& data, Date today, ChildProblems& problems)
{
    for (auto const* row : child.episode_rows) {
        if (row->started.known_day() > today) problems.add(Check::Future, Column::Decom, *row, row->started.text());
        if (row->ended.is_day() && row->ended.known_day() > today)
            problems.add(Check::FutureEnd, Column::Dec, *row, row->ended.text());
    }
    if (child.episodes.empty()) return;
    for (std::size_t i = 1; i < child.episodes.size(); ++i) {
        auto const& before = child.episodes[i - 1];
        auto const& row = *child.taken_episodes[i];
        if (!before.ended_on || *before.ended_on > child.episodes[i].started_on)
            problems.add(Check::Overlap, Column::Decom, row, row.started.text()).first = as_fact(before.started_on);
    }
    if (child.born_on && child.episodes.front().started_on < *child.born_on)
        problems
            .add(Check::Dfe302, Column::Decom, *child.taken_episodes.front(),
                 child.taken_episodes.front()->started.text())
            .first = as_fact(*child.born_on);
    check_vanished(child, data, problems);
}

/// Before the first episode known, where that is not the start of the care, the child may well have been looked after.
bool may_be_looked_after(ChildInReturn const& child, Date day)
{
    auto const& first = child.periods.front();
    if (!first.start_is_known && day < first.started_on) return true;
    return std::any_of(child.periods.begin(), child.periods.end(),
                       [day](PeriodOfCare const& period) { return period.contains(day); });
}

/// Reviews are in order of date.
void check_days_apart(ChildInReturn const& child, ChildProblems& problems)
{
    for (std::size_t i = 1; i < child.reviews.size(); ++i) {
        auto const& review = child.reviews[i];
        auto const before = child.reviews[i - 1].held_on;
        if (!may_be_one_review(before, review.held_on)) continue;
        problems.add(Check::DaysApart, Column::Review, *review.row, review.row->held.text()).first = as_fact(before);
    }
}

void check_reviews(ChildInReturn const& child, ChildProblems& problems)
{
    for (auto const& review : child.reviews) {
        if (!child.periods.empty() && !may_be_looked_after(child, review.held_on))
            problems.add(Check::OutsideCare, Column::Review, *review.row, review.row->held.text());
        if (!child.born_on || review.held_on < birthday(*child.born_on, 18)) continue;
        problems.add(Check::After18, Column::Review, *review.row, review.row->held.text()).first =
            as_fact(birthday(*child.born_on, 18));
    }
}

/// The same review in two years' files is no mistake; twice in a file, or with two codes, it is.
void check_left_out(ChildInReturn const& child, Date today, ChildProblems& problems)
{
    for (auto const* row : child.left_out) {
        if (row->held.known_day() > today) {
            problems.add(Check::Future, Column::Review, *row, row->held.text());
            continue;
        }
        auto const kept = std::find_if(child.reviews.begin(), child.reviews.end(), [&](ReviewInReturn const& review) {
            return review.held_on == row->held.known_day();
        });
        bool const is_same_review = kept->row->file != row->file && kept->row->participation == row->participation;
        if (!is_same_review)
            problems.add(Check::SameDay, Column::Review, *row, row->held.text()).first =
                static_cast<std::int32_t>(kept->row->line);
    }
}

void check_allocation(ChildInReturn const& child, ChildProblems& problems)
{
    auto const& rows = child.allocation_rows;
    for (std::size_t i = 1; i < rows.size(); ++i)
        problems.add(Check::TwoAllocations, Column::Child, *rows[i], std::string{child.identifier}).first =
            static_cast<std::int32_t>(rows[0]->line);
    bool const is_known = !child.header_rows.empty() || !child.episode_rows.empty();
    if (!rows.empty() && !is_known)
        problems.add(Check::UnknownChild, Column::Child, *rows[0], std::string{child.identifier});
}

/// Where the row of a review can be found again: reviews are in order of date, one a day.
ReviewRow const& row_of_review(ChildInReturn const& child, Date held_on)
{
    auto const found = std::lower_bound(child.reviews.begin(), child.reviews.end(), held_on,
                                        [](ReviewInReturn const& review, Date day) { return review.held_on < day; });
    return *found->row;
}

/// The episode in whose time the day fell: where somebody would look for what is missing.
EpisodeRow const& row_of_episode_on(ChildInReturn const& child, Date day)
{
    std::size_t at = 0;
    while (at + 1 < child.episodes.size() && child.episodes[at + 1].started_on <= day) ++at;
    return *child.taken_episodes[at];
}

Problem& add_late(ChildInReturn const& child, Obligation const& obligation, ChildProblems& problems)
{
    auto const& row = row_of_review(child, *obligation.met_on);
    auto& late = problems.add(Check::Late, Column::Review, row, row.held.text());
    late.second = obligation.working_days_late;
    return late;
}

Problem& add_missed(ChildInReturn const& child, Obligation const& obligation, ChildProblems& problems)
{
    auto const& row = row_of_episode_on(child, obligation.due.due_on);
    return problems.add(Check::NoneWhereDue, Column::Child, row, std::string{child.identifier});
}

}  // namespace

void check_child(ChildInReturn const& child, ReturnData const& data, Date today, ChildProblems& problems)
{
    check_birthdays(child, problems);
    check_episodes(child, data, today, problems);
    check_reviews(child, problems);
    check_days_apart(child, problems);
    check_left_out(child, today, problems);
    check_allocation(child, problems);
}

bool was_held_late(Obligation const& obligation)
{
    return obligation.can_be_judged && obligation.met_on && *obligation.met_on > obligation.due.due_on;
}

bool is_missed(Obligation const& obligation, Date as_at)
{
    return obligation.can_be_judged && !obligation.met_on && obligation.due.due_on < as_at;
}

void check_timetable(ChildInReturn const& child, std::vector<Obligation> const& obligations, Date as_at,
                     ChildProblems& problems)
{
    for (auto const& obligation : obligations) {
        bool const late = was_held_late(obligation);
        if (!late && !is_missed(obligation, as_at)) continue;
        auto& problem = late ? add_late(child, obligation, problems) : add_missed(child, obligation, problems);
        problem.first = as_fact(obligation.due.due_on);
        problem.third = static_cast<std::int32_t>(obligation.due.rule);
        if (obligation.due.is_latest_possible)
            problem.detail = std::make_shared<std::string const>(" " + why_latest_possible(obligation.due));
    }
}

}  // namespace waymark

#include "demo/year/exact_year.h"

#include <algorithm>

namespace waymark::demo {

using namespace std::chrono;

static constexpr int overdue_count = 12;
static constexpr Date due_from = sys_days{2023y / March / 3};
static constexpr Date due_until = sys_days{2023y / March / 31};

/// The last review was held in March and, had it not been, would be overdue now.
static bool can_be_overdue(Draft const& draft, BankHolidays const& holidays)
{
    auto const& reviews = draft.child.reviews;
    if (!draft.tag.empty() || draft.siblings > 0 || reviews.size() < 3 || !quarter_held(reviews.back())) return false;
    if (!is_looked_after_on(draft.child, records_end_on) || *reviews.back().first_sat_on < due_from) return false;
    auto facts = facts_of(draft.child);
    facts.reviews.pop_back();
    auto const next = next_review(facts, holidays, demonstration_day);
    auto const* due = std::get_if<ReviewDue>(&next);
    return due && due->rule == TimetableRule::T3 && due->due_on >= due_from && due->due_on <= due_until;
}

void leave_some_overdue(std::vector<Draft>& drafts, BankHolidays const& holidays, Random random)
{
    std::vector<Draft*> candidates;
    for (auto& draft : drafts)
        if (can_be_overdue(draft, holidays)) candidates.push_back(&draft);
    random.shuffle(candidates);
    if (candidates.size() < overdue_count) throw FiguresNotMet{"too few reviews in March to leave some overdue"};
    candidates.resize(overdue_count);
    for (auto* draft : candidates) {
        draft->child.reviews.pop_back();
        draft->next_on.reset();
        draft->tag = "overdue";
        if (random.chance(600)) draft->next_on = add_working_days(demonstration_day, random.between(1, 12), holidays);
    }
}

}  // namespace waymark::demo

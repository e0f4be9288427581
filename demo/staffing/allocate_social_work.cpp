#include "calendar/months.h"
#include "demo/staffing/allocations.h"

#include <algorithm>

namespace waymark::demo {

using std::chrono::days;

namespace {

struct TeamStep {
    Date on{};
    TeamKind kind = TeamKind::Safeguarding;
};

}  // namespace

static std::vector<TeamStep> ordinary_course(DemonstrationChild const& child, Date from, Random& random)
{
    auto const settled_on = from + days{random.between(200, 330)};
    std::vector<TeamStep> steps{{from, TeamKind::Safeguarding}};
    if (child.story != Story::Accommodated) steps.push_back({from + days{random.between(15, 60)}, TeamKind::Court});
    steps.push_back({settled_on, TeamKind::ChildrenInCare});
    auto const sixteen_and_a_half = birthday(child.child.born_on, 16) + days{random.between(120, 260)};
    if (sixteen_and_a_half > settled_on && random.chance(420))
        steps.push_back({sixteen_and_a_half, TeamKind::LeavingCare});
    return steps;
}

/// Which teams hold the file, from which day.
static std::vector<TeamStep> course(DemonstrationChild const& child, Date from, Random& random)
{
    switch (child.story) {
    case Story::Unaccompanied:
        return {{from, TeamKind::Unaccompanied}};
    case Story::ShortBreaks:
    case Story::ShortBreakSeries:
        return {{from, TeamKind::Disabled}};
    case Story::CareOrder:
    case Story::CareOrderAtHome:
    case Story::Adoption:
    case Story::Accommodated:
    case Story::Remand:
    case Story::ReturnedByAdopters:
        break;
    }
    return ordinary_course(child, from, random);
}

/// Days within (from, until) on which somebody else sits at the desk.
static void add_holders(std::vector<SocialWorkAllocation>& spells, TeamId team, Post const& desk, Date from, Date until)
{
    spells.push_back({team, {}, desk.holder_on(from), {}, from, std::nullopt});
    for (auto const& holder : desk.holders) {
        if (holder.from_on <= from || holder.from_on >= until) continue;
        spells.back().until_on = holder.from_on - days{1};
        spells.push_back({team, {}, holder.person, {}, holder.from_on, std::nullopt});
    }
}

static void allocate(Draft& draft, StaffPlan const& plan, PeriodOfCare const& period, Random& random)
{
    auto& spells = draft.child.social_work;
    auto const end = period.ended_on.value_or(records_end_on + days{1});
    auto steps = course(draft.child, period.started_on, random);
    std::erase_if(steps, [&](TeamStep const& step) { return step.on != period.started_on && step.on >= end; });
    for (std::size_t place = 0; place < steps.size(); ++place) {
        auto const team = plan.team_of(steps[place].kind, draft.area);
        auto const& desks = plan.social_workers.at(static_cast<std::size_t>(team.value - 1));
        auto const desk = static_cast<std::size_t>(draft.child.family + draft.siblings) % desks.size();
        if (place > 0) spells.back().until_on = steps[place].on - days{1};
        add_holders(spells, team, desks[desk], steps[place].on, place + 1 < steps.size() ? steps[place + 1].on : end);
    }
    spells.back().until_on = period.ended_on;
}

void allocate_social_work(std::vector<Draft>& drafts, StaffPlan const& plan, Random random)
{
    for (auto& draft : drafts) {
        // Brothers and sisters move from team to team together.
        auto of_family = random.branch("family", static_cast<std::uint64_t>(draft.child.family));
        auto periods = periods_of_care(draft.child.episodes);
        if (draft.child.story == Story::ShortBreakSeries) {
            periods.resize(1);
            periods.front().ended_on.reset();
        }
        for (auto const& period : periods) allocate(draft, plan, period, of_family);
        auto const& last = draft.child.episodes.back();
        bool const came_yesterday =
            last.reason_started == ReasonStarted{"S"} && last.started_on >= records_end_on - days{1};
        if (came_yesterday && !last.ended_on) draft.child.social_work.back().social_worker.reset();
    }
}

}  // namespace waymark::demo

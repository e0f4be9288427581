#include "demo/families/care_story.h"

#include "demo/families/legal_course.h"
#include "demo/families/placements.h"

#include <algorithm>
#include <array>
#include <set>

namespace waymark::demo {

static CategoryOfNeed need_of(Story story, Random& random)
{
    static constexpr std::array<CategoryOfNeed, 6> needs = {"N1", "N5", "N4", "N3", "N6", "N8"};
    static constexpr std::array<int, 6> weights = {68, 14, 8, 4, 3, 3};
    switch (story) {
    case Story::Unaccompanied:
        return "N8";
    case Story::Remand:
        return "N6";
    case Story::ShortBreaks:
    case Story::ShortBreakSeries:
        return "N2";
    case Story::CareOrder:
    case Story::CareOrderAtHome:
    case Story::Adoption:
    case Story::Accommodated:
    case Story::ReturnedByAdopters:
        break;
    }
    return needs.at(random.weighted(weights));
}

template <class Step>
static Step const& step_on(std::vector<Step> const& steps, Date day)
{
    auto const* found = &steps.front();
    for (auto const& step : steps)
        if (step.on <= day && step.on >= found->on) found = &step;
    return *found;
}

/// 903 RNE: what changed, the law, the home, or both.
static ReasonStarted reason_started(bool law_changed, bool moved, bool same_carer)
{
    if (!moved) return "L";
    if (same_carer) return law_changed ? "U" : "T";
    return law_changed ? "B" : "P";
}

/// One episode from each day on which the law or the home changed, within the time in care.
static void add_episodes(std::vector<Episode>& episodes, CareSpell const& spell, CategoryOfNeed need,
                         std::vector<LegalStep> const& law, std::vector<PlacementStep> const& homes)
{
    auto const end = spell.ends_on.value_or(records_end_on);
    std::set<Date> changes{spell.starts_on};
    for (auto const& step : law) changes.insert(step.on);
    for (auto const& home : homes) changes.insert(home.on);

    for (auto const day : changes) {
        if (day != spell.starts_on && day >= end) break;
        auto const& home = step_on(homes, day);
        Episode episode{day, "S", step_on(law, day).status, need, home.type, home.provider, std::nullopt, {}};
        if (day != spell.starts_on) {
            auto& before = episodes.back();
            bool const law_changed = before.legal_status != episode.legal_status;
            episode.reason_started = reason_started(law_changed, home.on == day, home.same_carer);
            before.ended_on = day;
            before.reason_ceased = "X1";
        }
        episodes.push_back(episode);
    }
    episodes.back().ended_on = spell.ends_on;
    episodes.back().reason_ceased = spell.reason_ceased;
}

std::vector<Episode> episodes_of(FamilyPlan const& family, PlannedSibling const& sibling, Random const& family_random,
                                 Random const& child_random)
{
    std::vector<Episode> episodes;
    auto needs = family_random.branch("need");
    auto const need = need_of(family.story(), needs);
    for (std::size_t number = 0; number < family.spells.size(); ++number) {
        auto const& spell = family.spells[number];
        if (sibling.born_on >= spell.starts_on) continue;
        auto legal = family_random.branch("legal", number);
        auto homes = child_random.branch("homes", number);
        add_episodes(episodes, spell, need, legal_course(family, spell, legal),
                     placements(family, spell, sibling.born_on, homes));
    }
    return episodes;
}

}  // namespace waymark::demo

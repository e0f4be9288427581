#include "demo/families/family_plan.h"

#include "calendar/months.h"

#include <algorithm>
#include <array>

namespace waymark::demo {

using std::chrono::days;

void settle(FamilyPlan& family, Random& random)
{
    bool const alone = family.story() == Story::Unaccompanied;
    family.background = alone ? background_of_unaccompanied(random) : background(random);
    family.family_name = family_name(family.background.family, random);
    family.area = random.between(0, 2);
}

static bool has_siblings(Story story)
{
    switch (story) {
    case Story::CareOrder:
    case Story::CareOrderAtHome:
    case Story::Accommodated:
        return true;
    case Story::Adoption:
    case Story::Unaccompanied:
    case Story::Remand:
    case Story::ShortBreaks:
    case Story::ShortBreakSeries:
    case Story::ReturnedByAdopters:
        return false;
    }
    return false;
}

/// Old enough to have been born when they came in, and young enough to be a child until the end of the story.
static bool fits(FamilyPlan const& family, Date born_on)
{
    auto const& spell = family.spells.back();
    auto const until = spell.ends_on.value_or(records_end_on);
    return born_on < spell.starts_on && birthday(born_on, 18) > until + days{30};
}

static bool is_spaced(FamilyPlan const& family, Date born_on)
{
    return std::all_of(family.siblings.begin(), family.siblings.end(), [&](PlannedSibling const& sibling) {
        auto const apart = sibling.born_on > born_on ? sibling.born_on - born_on : born_on - sibling.born_on;
        return apart > days{320};
    });
}

void add_brothers_and_sisters(FamilyPlan& family, Random& random)
{
    static constexpr std::array<int, 4> sizes = {68, 20, 8, 4};
    auto const wanted = has_siblings(family.story()) ? 1 + random.weighted(sizes) : 1;
    auto const first = family.siblings.front().born_on;
    for (int tries = 0; family.siblings.size() < wanted && tries < 12; ++tries) {
        auto const born_on = first + days{random.between(-2400, 1500)};
        if (!fits(family, born_on) || !is_spaced(family, born_on)) continue;
        family.siblings.push_back({born_on, random.chance(500) ? Sex::Male : Sex::Female});
    }
    std::sort(family.siblings.begin(), family.siblings.end(),
              [](PlannedSibling const& a, PlannedSibling const& b) { return a.born_on < b.born_on; });
}

}  // namespace waymark::demo

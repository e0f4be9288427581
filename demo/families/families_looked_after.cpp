#include "demo/families/family_plan.h"

#include <algorithm>
#include <array>

namespace waymark::demo {

using std::chrono::days;

namespace {

enum class AgeBand { UnderOne, OneToFour, FiveToNine, TenToFifteen, SixteenOrOver };

}  // namespace

// The shares of children looked after in England on 31 March 2023, data-standards.md 5.1.
static constexpr std::array<int, 5> share_by_age = {58, 142, 180, 370, 250};

static int age_in_days(AgeBand band, Random& random)
{
    switch (band) {
    case AgeBand::UnderOne:
        return random.between(12, 364);
    case AgeBand::OneToFour:
        return random.between(365, 1825);
    case AgeBand::FiveToNine:
        return random.between(1826, 3651);
    case AgeBand::TenToFifteen:
        return random.between(3652, 5843);
    case AgeBand::SixteenOrOver:
        return random.between(5844, 6570);
    }
    return 0;
}

static Story story_of(AgeBand band, Random& random)
{
    static constexpr std::array<Story, 5> stories = {Story::CareOrder, Story::CareOrderAtHome, Story::Adoption,
                                                     Story::Accommodated, Story::Unaccompanied};
    static constexpr std::array<std::array<int, 5>, 5> weights = {
        {{80, 2, 8, 10, 0}, {50, 8, 39, 3, 0}, {78, 9, 4, 9, 0}, {81, 7, 0, 11, 1}, {48, 3, 0, 21, 28}}};
    return stories.at(random.weighted(weights.at(static_cast<std::size_t>(band))));
}

/// Many are new and few have been looked after for most of their life.
static int days_in_care(Story story, Random& random)
{
    static constexpr std::array<int, 5> settled = {17, 18, 37, 22, 6};
    static constexpr std::array<int, 5> brief = {44, 30, 26, 0, 0};
    if (story == Story::Unaccompanied) return random.between(4, 900);
    auto const& weights = story == Story::Accommodated ? brief : settled;
    switch (random.weighted(weights)) {
    case 0:
        return random.between(2, random.between(40, 365));
    case 1:
        return random.between(366, 730);
    case 2:
        return random.between(731, 1825);
    case 3:
        return random.between(1826, 3650);
    default:
        return random.between(3651, 5500);
    }
}

/// From the placement back to the order and the day the child came in, so that most are placed by now.
static void plan_adoption(FamilyPlan& family, int age, Random& random)
{
    auto const placed_on = records_end_on + days{random.between(-220, 170)};
    auto const authority_on = std::min(placed_on - days{random.between(45, 300)}, records_end_on - days{8});
    family.adoption = AdoptionDays{authority_on, std::nullopt, std::nullopt};
    if (placed_on < records_end_on) family.adoption->placed_on = placed_on;
    auto starts_on = authority_on - days{random.between(190, 400)};
    auto const born_on = records_end_on - days{age};
    if (starts_on <= born_on) family.siblings.front().born_on = starts_on - days{random.between(1, 6)};
    family.spells.front().starts_on = starts_on;
}

static void plan_start(FamilyPlan& family, int age, Random& random)
{
    auto in_care = days_in_care(family.story(), random);
    if (in_care >= age) in_care = std::max(1, age - random.between(1, std::min(age - 1, 20)));
    if (family.story() == Story::CareOrderAtHome) in_care = std::max(in_care, std::min(260, age - 1));
    family.spells.front().starts_on = records_end_on - days{in_care};
}

/// Some have been looked after before and went home for a while.
static void plan_earlier_spell(FamilyPlan& family, Random& random)
{
    auto const& now = family.spells.front();
    auto const age_then = (now.starts_on - family.siblings.front().born_on).count();
    if (age_then < 1500 || family.story() == Story::Unaccompanied || !random.chance(110)) return;
    auto const ended_on = now.starts_on - days{random.between(50, 700)};
    CareSpell const earlier{Story::Accommodated, ended_on - days{random.between(12, 420)}, ended_on, "E4A"};
    family.spells.insert(family.spells.begin(), earlier);
}

static FamilyPlan family_looked_after(Random random)
{
    FamilyPlan family;
    auto const band = static_cast<AgeBand>(random.weighted(share_by_age));
    auto const age = age_in_days(band, random);
    family.spells.push_back({story_of(band, random), {}, std::nullopt, {}});
    bool const boy = random.chance(family.story() == Story::Unaccompanied ? 950 : 535);
    family.siblings.push_back({records_end_on - days{age}, boy ? Sex::Male : Sex::Female});
    if (family.story() == Story::Adoption)
        plan_adoption(family, age, random);
    else
        plan_start(family, age, random);
    add_brothers_and_sisters(family, random);
    plan_earlier_spell(family, random);
    settle(family, random);
    return family;
}

std::vector<FamilyPlan> families_looked_after(int count, Random const& random)
{
    std::vector<FamilyPlan> families;
    for (std::uint64_t number = 0; count > 0; ++number) {
        auto family = family_looked_after(random.branch("looked after", number));
        auto const places = static_cast<std::size_t>(count);
        if (family.siblings.size() > places) family.siblings.resize(places);
        count -= static_cast<int>(family.siblings.size());
        families.push_back(std::move(family));
    }
    return families;
}

}  // namespace waymark::demo

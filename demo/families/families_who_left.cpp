#include "calendar/months.h"
#include "calendar/reporting_year.h"
#include "demo/families/family_plan.h"

#include <algorithm>
#include <array>

namespace waymark::demo {

using namespace std::chrono;

namespace {

enum class Leaving {
    Home,
    Guardianship,
    ChildArrangements,
    Adopted,
    Eighteen,
    Remand,
    Other,
    HomeOnOrder,
    ShortBreaks
};

}  // namespace

/// A service that grows, and a year when courts stood still.
static constexpr std::array<int, 10> leavers_by_year = {318, 322, 325, 330, 334, 338, 340, 296, 344, 342};
static constexpr Date earliest = sys_days{2005y / January / 4};

static Story story_of(Leaving leaving, int year, Random& random)
{
    switch (leaving) {
    case Leaving::Home:
    case Leaving::Other:
        return random.chance(600) ? Story::Accommodated : Story::CareOrder;
    case Leaving::Guardianship:
    case Leaving::ChildArrangements:
        return Story::CareOrder;
    case Leaving::Adopted:
        return Story::Adoption;
    case Leaving::Eighteen:
        if (random.chance(year < 2016 ? 90 : 230)) return Story::Unaccompanied;
        return random.chance(680) ? Story::CareOrder : Story::Accommodated;
    case Leaving::Remand:
        return Story::Remand;
    case Leaving::HomeOnOrder:
        return Story::CareOrderAtHome;
    case Leaving::ShortBreaks:
        return Story::ShortBreaks;
    }
    return Story::CareOrder;
}

static int days_in_care(Leaving leaving, Story story, Random& random)
{
    switch (leaving) {
    case Leaving::Home:
        if (random.chance(430)) return random.between(3, 90);
        return random.chance(500) ? random.between(91, 365) : random.between(366, 1700);
    case Leaving::Guardianship:
        return random.between(260, 1100);
    case Leaving::ChildArrangements:
        return random.between(140, 420);
    case Leaving::Adopted:
        return 0;
    case Leaving::Eighteen:
        if (story == Story::Unaccompanied) return random.between(60, 900);
        if (story == Story::Accommodated) return random.between(90, random.between(400, 2000));
        return random.between(900, random.between(3000, 6300));
    case Leaving::Remand:
        return random.between(10, 130);
    case Leaving::Other:
        return random.between(20, random.between(90, 1500));
    case Leaving::HomeOnOrder:
        return random.between(420, 1700);
    case Leaving::ShortBreaks:
        return random.between(200, 1200);
    }
    return 0;
}

static int age_at_leaving(Leaving leaving, Random& random)
{
    switch (leaving) {
    case Leaving::Home:
        return random.between(40, 6200);
    case Leaving::Guardianship:
    case Leaving::ChildArrangements:
        return random.between(400, 4200);
    case Leaving::Adopted:
        return random.between(500, 1900);
    case Leaving::Eighteen:
        return 0;
    case Leaving::Remand:
        return random.between(5200, 6500);
    case Leaving::Other:
        return random.between(300, 6400);
    case Leaving::HomeOnOrder:
        return random.between(1000, 5800);
    case Leaving::ShortBreaks:
        return random.between(2200, 6000);
    }
    return 0;
}

static ReasonCeased reason_of(Leaving leaving, Random& random)
{
    static constexpr std::array<ReasonCeased, 5> grown_up = {"E5", "E17", "E6", "E7", "E8"};
    static constexpr std::array<int, 5> grown_up_weights = {46, 30, 9, 8, 7};
    static constexpr std::array<ReasonCeased, 4> other = {"E8", "E13", "E3", "E16"};
    static constexpr std::array<int, 4> other_weights = {62, 22, 12, 4};
    switch (leaving) {
    case Leaving::Home:
        return random.chance(640) ? "E4A" : "E4B";
    case Leaving::Guardianship:
        return random.chance(780) ? "E45" : "E47";
    case Leaving::ChildArrangements:
        return "E41";
    case Leaving::Adopted:
        return random.chance(350) ? "E11" : "E12";
    case Leaving::Eighteen:
        return grown_up.at(random.weighted(grown_up_weights));
    case Leaving::Remand:
        return random.chance(800) ? "E14" : "E9";
    case Leaving::Other:
        return other.at(random.weighted(other_weights));
    case Leaving::HomeOnOrder:
    case Leaving::ShortBreaks:
        return "E4A";
    }
    return "E8";
}

static void plan_adoption(FamilyPlan& family, Date left_on, Random& random)
{
    auto const placed_on = left_on - days{random.between(110, 290)};
    auto const authority_on = placed_on - days{random.between(40, 330)};
    family.adoption = AdoptionDays{authority_on, placed_on, std::nullopt};
    family.spells.front().starts_on = authority_on - days{random.between(190, 400)};
}

static FamilyPlan family_who_left(ReportingYear year, Random random)
{
    static constexpr std::array<int, 9> weights = {27, 11, 4, 10, 31, 4, 9, 3, 1};
    auto leaving = static_cast<Leaving>(random.weighted(weights));
    // Short breaks never enter the return: in the year that is told of, none has a review held.
    if (leaving == Leaving::ShortBreaks && year.starts_in >= 2021) leaving = Leaving::Other;

    FamilyPlan family;
    auto left_on = year.first_day() + days{random.between(0, 364)};
    auto const story = story_of(leaving, year.starts_in, random);
    auto const age = age_at_leaving(leaving, random);
    auto const born_on = leaving == Leaving::Eighteen ? add_months(left_on, -18 * 12) : left_on - days{age};
    if (leaving == Leaving::Eighteen) left_on = birthday(born_on, 18);
    family.spells.push_back({story, {}, left_on, reason_of(leaving, random)});
    family.siblings.push_back(
        {born_on, random.chance(story == Story::Unaccompanied ? 930 : 535) ? Sex::Male : Sex::Female});
    if (leaving == Leaving::Adopted)
        plan_adoption(family, left_on, random);
    else
        family.spells.front().starts_on = left_on - days{days_in_care(leaving, story, random)};

    auto& first = family.siblings.front();
    auto& spell = family.spells.front();
    spell.starts_on = std::max(spell.starts_on, earliest);
    if (first.born_on >= spell.starts_on) first.born_on = spell.starts_on - days{random.between(1, 60)};
    if (leaving != Leaving::Eighteen) add_brothers_and_sisters(family, random);
    settle(family, random);
    return family;
}

std::vector<FamilyPlan> families_who_left(Random const& random)
{
    std::vector<FamilyPlan> families;
    std::uint64_t number = 0;
    for (std::size_t place = 0; place < leavers_by_year.size(); ++place) {
        ReportingYear const year{2013 + static_cast<int>(place)};
        for (int left = leavers_by_year.at(place); left > 0; ++number) {
            families.push_back(family_who_left(year, random.branch("left", number)));
            left -= static_cast<int>(families.back().siblings.size());
        }
    }
    return families;
}

}  // namespace waymark::demo

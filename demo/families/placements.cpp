#include "demo/families/placements.h"

#include "calendar/months.h"

#include <algorithm>
#include <array>
#include <span>

namespace waymark::demo {

using std::chrono::days;

namespace {

struct Choice {
    char const* type;
    int weight;
};

}  // namespace

static constexpr std::array<Choice, 5> baby = {{{"U6", 62}, {"U3", 16}, {"R3", 9}, {"U5", 8}, {"P1", 5}}};
static constexpr std::array<Choice, 5> child = {{{"U6", 72}, {"U3", 20}, {"P1", 4}, {"K2", 2}, {"R1", 2}}};
static constexpr std::array<Choice, 5> teenager = {{{"U6", 65}, {"U3", 9}, {"K2", 21}, {"P1", 3}, {"S1", 2}}};
static constexpr std::array<Choice, 6> sixteen = {
    {{"U6", 40}, {"U3", 5}, {"K2", 17}, {"H5", 32}, {"P1", 4}, {"Z1", 2}}};
static constexpr std::array<Choice, 3> accommodated_teenager = {{{"U6", 46}, {"K2", 42}, {"U3", 12}}};
static constexpr std::array<Choice, 3> unaccompanied_young = {{{"U6", 82}, {"K2", 6}, {"H5", 12}}};
static constexpr std::array<Choice, 2> unaccompanied_sixteen = {{{"U6", 42}, {"H5", 58}}};
static constexpr std::array<Choice, 4> remand = {{{"R5", 38}, {"K1", 14}, {"U6", 24}, {"K2", 24}}};
static constexpr std::array<Choice, 2> short_break = {{{"U6", 60}, {"K2", 40}}};

static std::span<Choice const> choices(Story story, int age)
{
    switch (story) {
    case Story::Unaccompanied:
        return age < 16 ? std::span<Choice const>{unaccompanied_young} : unaccompanied_sixteen;
    case Story::Remand:
        return remand;
    case Story::ShortBreaks:
    case Story::ShortBreakSeries:
        return short_break;
    case Story::Accommodated:
        if (age >= 10 && age < 16) return accommodated_teenager;
        break;
    case Story::CareOrder:
    case Story::CareOrderAtHome:
    case Story::Adoption:
    case Story::ReturnedByAdopters:
        break;
    }
    if (age < 1) return baby;
    if (age < 10) return child;
    return age < 16 ? std::span<Choice const>{teenager} : sixteen;
}

static PlacementType choose(Story story, int age, Random& random)
{
    auto const from = choices(story, age);
    std::vector<int> weights;
    for (auto const& choice : from) weights.push_back(choice.weight);
    return PlacementType{from[random.weighted(weights)].type};
}

static PlacementProvider provider_of(PlacementType type, Random& random)
{
    auto const letter = type.text().front();
    if (type == PlacementType{"P1"}) return "PR0";
    if (type == PlacementType{"Z1"}) return {};
    if (letter == 'A') return random.chance(700) ? "PR1" : "PR5";
    if (letter == 'K' || letter == 'H' || letter == 'S') return random.chance(800) ? "PR4" : "PR1";
    if (letter == 'R') return "PR3";
    if (type == PlacementType{"U3"} || type == PlacementType{"U1"}) return "PR1";
    return random.chance(560) ? "PR1" : "PR4";
}

static PlacementStep step(Date on, PlacementType type, Random& random)
{
    return {on, type, provider_of(type, random), false};
}

/// The days on which the child moves: few for most, many for some.
static std::vector<Date> moves(Date from, Random& random)
{
    std::vector<Date> days_of_moving;
    auto on = from + days{random.chance(420) ? random.between(12, 240) : random.between(300, 2600)};
    bool const unsettled = random.chance(130);
    while (on < records_end_on) {
        days_of_moving.push_back(on);
        on += days{unsettled ? random.between(40, 400) : random.between(300, 2800)};
    }
    return days_of_moving;
}

/// After a year or two in one foster home, the match is made for good and the home gets its long-term name.
static void match_long_term(std::vector<PlacementStep>& steps, Random& random)
{
    std::vector<PlacementStep> matched;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        matched.push_back(steps[at]);
        auto const type = steps[at].type;
        bool const foster = type == PlacementType{"U6"} || type == PlacementType{"U3"};
        auto const on = steps[at].on + days{random.between(380, 800)};
        bool const stays = at + 1 == steps.size() || on + days{60} < steps[at + 1].on;
        if (!foster || !stays || !random.chance(640)) continue;
        matched.push_back({on, PlacementType{type == PlacementType{"U6"} ? "U4" : "U1"}, steps[at].provider, true});
    }
    steps = std::move(matched);
}

static void place_for_adoption(std::vector<PlacementStep>& steps, AdoptionDays const& adoption, Random& random)
{
    if (!adoption.placed_on) return;
    std::erase_if(steps, [&](PlacementStep const& before) { return before.on >= *adoption.placed_on; });
    steps.push_back({*adoption.placed_on, random.chance(800) ? "A6" : "A5", random.chance(700) ? "PR1" : "PR5", false});
    if (adoption.returned_on) steps.push_back(step(*adoption.returned_on, "U6", random));
}

static void place_at_home(std::vector<PlacementStep>& steps, Date from, Random& random)
{
    auto const on = from + days{random.between(120, 330)};
    std::erase_if(steps, [&](PlacementStep const& before) { return before.on > from && before.on >= on; });
    steps.push_back(step(on, "P1", random));
}

std::vector<PlacementStep> placements(FamilyPlan const& family, CareSpell const& spell, Date born_on, Random& random)
{
    auto const from = spell.starts_on;
    auto const age = [&](Date on) { return age_on(born_on, on); };
    std::vector<PlacementStep> steps{step(from, choose(spell.story, age(from), random), random)};
    if (spell.story == Story::ShortBreaks || spell.story == Story::ShortBreakSeries) return steps;
    for (auto const on : moves(from, random)) steps.push_back(step(on, choose(spell.story, age(on), random), random));

    if (spell.story == Story::CareOrder) match_long_term(steps, random);
    if (family.adoption) place_for_adoption(steps, *family.adoption, random);
    if (spell.story == Story::CareOrderAtHome) place_at_home(steps, from, random);
    return steps;
}

}  // namespace waymark::demo

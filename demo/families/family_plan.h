#pragma once
#include "children/child.h"
#include "demo/demonstration_authority.h"
#include "demo/families/names.h"
#include "demo/random.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark::demo {

/// One time in care, from the day it began to the day it ended, if it has.
struct CareSpell {
    Story story = Story::CareOrder;
    Date starts_on{};
    std::optional<Date> ends_on;
    ReasonCeased reason_ceased;
};

/// The days on which a plan for adoption moved on, where there is one.
struct AdoptionDays {
    Date authority_on{};  // the placement order
    std::optional<Date> placed_on;
    std::optional<Date> returned_on;  // by the people who meant to adopt
};

struct PlannedSibling {
    Date born_on{};
    Sex sex = Sex::Female;
};

/// Brothers and sisters who come into care together: what the children are made from.
struct FamilyPlan {
    int number = 0;
    Background background{"WBRI", Origin::British, Origin::British};
    std::string family_name;
    int area = 0;                   // place in the list of areas with their own teams
    std::vector<CareSpell> spells;  // oldest first
    std::optional<AdoptionDays> adoption;
    std::vector<PlannedSibling> siblings;  // eldest first
    std::string tag;                       // a special family of the demonstration, by its name in the README

    Story story() const { return spells.back().story; }
};

/// Those looked after on the last day of the records, `count` children and no more.
std::vector<FamilyPlan> families_looked_after(int count, Random const&);
/// Those who left care in each year from April 2013.
std::vector<FamilyPlan> families_who_left(Random const&);
/// One family for every awkward case that chance may not bring; demo/README.md lists them by their tags.
std::vector<FamilyPlan> special_families(Random const&);

/// Fills in what every family has: where their names are from, where they live, brothers and sisters near the
/// first child's age where the story has them.
void settle(FamilyPlan&, Random&);
void add_brothers_and_sisters(FamilyPlan&, Random&);

}  // namespace waymark::demo

#include "demo/families/family_plan.h"

#include <array>
#include <utility>

namespace waymark::demo {

using namespace std::chrono;

namespace {

/// Collects families whose days are set down here, and leaves the rest of them to chance.
class Specials {
public:
    explicit Specials(Random const& random) : random_{random.branch("special families")} {}

    FamilyPlan& add(std::string tag, Story story, Date starts_on, std::vector<PlannedSibling> siblings)
    {
        FamilyPlan family;
        family.tag = std::move(tag);
        family.spells.push_back({story, starts_on, std::nullopt, {}});
        family.siblings = std::move(siblings);
        settle(family, random_);
        families_.push_back(std::move(family));
        return families_.back();
    }
    std::vector<FamilyPlan> take() { return std::move(families_); }

private:
    Random random_;
    std::vector<FamilyPlan> families_;
};

}  // namespace

static void add_mothers_and_babies(Specials& specials)
{
    specials.add("mother 1", Story::CareOrder, 2019y / May / 14, {{2006y / September / 3, Sex::Female}});
    specials.add("baby 1", Story::CareOrder, 2022y / October / 11, {{2022y / October / 9, Sex::Female}});
    specials.add("mother 2", Story::Accommodated, 2021y / November / 2, {{2005y / August / 21, Sex::Female}});
    specials.add("baby 2", Story::CareOrder, 2023y / January / 27, {{2023y / January / 25, Sex::Male}});
}

/// First stays late enough that no review of theirs is held by 31 March 2023: reviews of short breaks never enter the
/// return, so the return and the database then hold the same reviews.
static void add_short_breaks(Specials& specials)
{
    static constexpr std::array<year_month_day, 6> first_stays = {2022y / December / 30, 2023y / January / 6,
                                                                  2023y / January / 14,  2023y / January / 28,
                                                                  2023y / February / 11, 2023y / March / 4};
    int age = 8;
    for (auto const first_stay : first_stays) {
        auto const born_on = sys_days{year{2023 - age++} / March / 17};
        specials.add("short breaks", Story::ShortBreaks, first_stay,
                     {{born_on, age % 2 == 0 ? Sex::Male : Sex::Female}});
    }
    for (auto const first_stay : {sys_days{2023y / January / 20}, sys_days{2023y / February / 3}}) {
        auto& family = specials.add("stays at weekends", Story::ShortBreakSeries, first_stay,
                                    {{first_stay - days{4100}, Sex::Male}});
        family.spells.clear();
        for (auto stay = first_stay; stay + days{2} <= records_end_on; stay += days{14})
            family.spells.push_back({Story::ShortBreakSeries, stay, stay + days{2}, "E4A"});
    }
}

static void add_new_arrivals(Specials& specials)
{
    specials.add("not allocated yet", Story::CareOrder, 2023y / March / 29, {{2019y / June / 12, Sex::Female}});
    specials.add("not allocated yet", Story::Accommodated, 2023y / March / 30, {{2008y / February / 1, Sex::Male}});
    specials.add("not allocated yet", Story::CareOrder, 2023y / March / 30,
                 {{2014y / July / 30, Sex::Male}, {2017y / November / 5, Sex::Female}});
    specials.add("not allocated yet", Story::Unaccompanied, 2023y / March / 31, {{2006y / January / 1, Sex::Male}});
    specials.add("on remand", Story::Remand, 2023y / March / 13, {{2007y / April / 19, Sex::Male}});
    specials.add("on remand", Story::Remand, 2023y / March / 3, {{2005y / November / 23, Sex::Male}});
    specials.add("on remand", Story::Remand, 2023y / February / 2, {{2006y / December / 8, Sex::Female}});
    auto& back =
        specials.add("home and back", Story::Accommodated, 2023y / March / 20, {{2010y / October / 4, Sex::Female}});
    back.spells.insert(back.spells.begin(), {Story::Accommodated, 2022y / December / 9, 2023y / January / 6, "E4A"});
}

static void add_adoptions(Specials& specials)
{
    auto& returned = specials.add("returned by adopters", Story::ReturnedByAdopters, 2020y / September / 8,
                                  {{2019y / January / 22, Sex::Male}});
    returned.adoption = AdoptionDays{2021y / August / 17, 2022y / May / 9, 2023y / March / 10};
    auto& placed = specials.add("just placed for adoption", Story::Adoption, 2021y / December / 14,
                                {{2021y / December / 10, Sex::Female}});
    placed.adoption = AdoptionDays{2022y / September / 22, 2023y / March / 16, std::nullopt};
}

std::vector<FamilyPlan> special_families(Random const& random)
{
    Specials specials{random};
    add_mothers_and_babies(specials);
    add_short_breaks(specials);
    add_new_arrivals(specials);
    add_adoptions(specials);
    specials.add("five siblings", Story::CareOrder, 2021y / July / 6,
                 {{2008y / March / 2, Sex::Female},
                  {2010y / January / 19, Sex::Male},
                  {2012y / April / 27, Sex::Male},
                  {2014y / December / 11, Sex::Female},
                  {2017y / June / 8, Sex::Male}});
    specials.add("three warnings", Story::CareOrder, 2017y / October / 3, {{2007y / May / 25, Sex::Male}});
    specials.add("a long name", Story::CareOrder, 2020y / February / 18, {{2012y / August / 9, Sex::Female}});
    specials.add("known by another name", Story::CareOrder, 2016y / June / 21, {{2008y / October / 13, Sex::Female}});
    specials.add("nearly eighteen", Story::CareOrder, 2018y / March / 27, {{2005y / April / 6, Sex::Male}});
    specials.add("adjourned today", Story::CareOrder, 2022y / June / 14, {{2013y / February / 20, Sex::Female}});
    specials.add("booking cancelled", Story::CareOrder, 2021y / March / 9, {{2011y / September / 16, Sex::Male}});
    return specials.take();
}

}  // namespace waymark::demo

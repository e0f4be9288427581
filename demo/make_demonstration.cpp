#include "demo/make_demonstration.h"

#include "demo/families/people.h"
#include "demo/staffing/allocations.h"
#include "demo/year/exact_year.h"
#include "demo/year/participation_record.h"
#include "demo/year/record_details.h"
#include "demo/year/special_touches.h"

#include <algorithm>
#include <iterator>

namespace waymark::demo {

static constexpr int children_looked_after = 980;

static int looked_after_at_the_end(std::vector<FamilyPlan> const& families)
{
    int children = 0;
    for (auto const& family : families)
        if (!family.spells.back().ends_on) children += static_cast<int>(family.siblings.size());
    return children;
}

static std::vector<FamilyPlan> plan_families(Random const& random)
{
    auto families = special_families(random);
    auto const others = children_looked_after - looked_after_at_the_end(families);
    for (auto more : {families_looked_after(others, random), families_who_left(random)})
        families.insert(families.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    for (std::size_t number = 0; number < families.size(); ++number) families[number].number = static_cast<int>(number);
    return families;
}

static void make_the_year_exact(std::vector<Draft>& drafts, BankHolidays const& holidays, Random const& random)
{
    leave_some_overdue(drafts, holidays, random.branch("overdue"));
    give_quarters_their_reviews(drafts, holidays, random.branch("quarters"));
    hold_some_late(drafts, holidays, random.branch("late"));
    choose_fourth_birthdays(drafts, random.branch("birthdays"));
    sit_twice(drafts, holidays, random.branch("second sittings"));
}

static DemonstrationAuthority make_once(Random const& random, BankHolidays const& holidays)
{
    auto const families = plan_families(random);
    auto drafts = draft_children(families, holidays, random);
    make_the_year_exact(drafts, holidays, random);
    add_special_reviews(drafts, holidays, random.branch("special reviews"));
    give_identities(drafts, families, random.branch("identities"));
    record_participation(drafts, random.branch("participation"));

    auto plan = plan_staff(random);
    allocate_iros(drafts, plan, holidays, random.branch("iros"));
    allocate_social_work(drafts, plan, random.branch("social work"));
    name_chairs(drafts, plan, random.branch("chairs"));
    judge_reviews(drafts, holidays, random.branch("reasons"));
    book_reviews(drafts, random.branch("bookings"));
    add_warnings(drafts, random.branch("warnings"));

    DemonstrationAuthority authority{0, std::move(plan.areas), std::move(plan.teams), std::move(plan.staff), {}};
    for (auto& draft : drafts) authority.children.push_back(std::move(draft.child));
    check_figures(count_year(authority, holidays));
    return authority;
}

// Now and then chance deals a year that no lawful moving of dates turns into the reported one; then it is dealt again.
DemonstrationAuthority make_demonstration(std::uint64_t seed, BankHolidays const& holidays)
{
    static constexpr int most_deals = 12;
    for (std::uint64_t deal = 1;; ++deal) {
        try {
            auto authority = make_once(Random{seed}.branch("deal", deal), holidays);
            authority.seed = seed;
            return authority;
        } catch (FiguresNotMet const&) {
            if (deal == most_deals) throw;
        }
    }
}

}  // namespace waymark::demo

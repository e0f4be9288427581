#include "demo/year/draft.h"

#include "demo/families/care_story.h"
#include "demo/year/review_plan.h"

#include <algorithm>

namespace waymark::demo {

static Draft draft_child(FamilyPlan const& family, PlannedSibling const& sibling, Random const& family_random,
                         Random& random)
{
    Draft draft;
    draft.tag = family.tag;
    draft.area = family.area;
    draft.siblings = static_cast<int>(family.siblings.size()) - 1;
    draft.child.family = family.number;
    draft.child.story = family.story();
    draft.child.child.born_on = sibling.born_on;
    draft.child.child.sex = sibling.sex;
    draft.child.episodes = episodes_of(family, sibling, family_random, random.branch("care"));
    return draft;
}

static std::vector<Date> days_met(ReviewPlan const& plan)
{
    std::vector<Date> met;
    for (auto const& review : plan.reviews)
        if (review.first_sat_on) met.push_back(*review.first_sat_on);
    if (plan.next_on) met.push_back(*plan.next_on);
    return met;
}

std::vector<Draft> draft_children(std::vector<FamilyPlan> const& families, BankHolidays const& holidays,
                                  Random const& random)
{
    std::vector<Draft> drafts;
    for (auto const& family : families) {
        auto const family_random = random.branch("family", static_cast<std::uint64_t>(family.number));
        std::vector<Date> siblings_meet_on;
        for (std::size_t place = 0; place < family.siblings.size(); ++place) {
            auto child_random = family_random.branch("child", place);
            auto draft = draft_child(family, family.siblings[place], family_random, child_random);
            auto reviews_random = child_random.branch("reviews");
            auto plan = plan_reviews(draft.child.child.born_on, draft.child.episodes, siblings_meet_on, holidays,
                                     reviews_random);
            if (place == 0) siblings_meet_on = days_met(plan);
            draft.child.reviews = std::move(plan.reviews);
            draft.next_on = plan.next_on;
            drafts.push_back(std::move(draft));
        }
    }
    return drafts;
}

Judgement judge(DemonstrationChild const& child, BankHolidays const& holidays)
{
    Judgement found;
    for (auto const& obligation : obligations(facts_of(child), holidays, records_end_on)) {
        if (!obligation.met_on) continue;
        ++found.met;
        if (!obligation.on_time) ++found.late;
    }
    return found;
}

std::optional<Date> due_day(DemonstrationChild const& child, Date first_sat_on, BankHolidays const& holidays)
{
    for (auto const& obligation : obligations(facts_of(child), holidays, records_end_on))
        if (obligation.met_on == first_sat_on) return obligation.due.due_on;
    return std::nullopt;
}

void move_review(Review& review, Date day)
{
    review.first_sat_on = day;
    review.completed_on = day;
    review.sittings.front().sat_on = day;
}

bool is_statutory_and_held(Review const& review)
{
    return review.kind == ReviewKind::Statutory && review.state == ReviewState::Held && review.first_sat_on;
}

std::optional<std::size_t> quarter_held(Review const& review)
{
    if (!is_statutory_and_held(review) || !reported_year.contains(*review.first_sat_on)) return std::nullopt;
    return static_cast<std::size_t>(quarter_of(*review.first_sat_on) - 1);
}

}  // namespace waymark::demo

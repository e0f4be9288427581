#include "demo/year/record_details.h"

#include <array>
#include <map>

namespace waymark::demo {

static LateReasonId late_reason(Random& random)
{
    // The places of the shipped list: IRO, social worker, report, child's wish, carer, move, told late, missing, typed
    // wrongly, another reason.
    static constexpr std::array<int, 10> weights = {14, 24, 12, 13, 13, 9, 6, 3, 3, 3};
    return LateReasonId{static_cast<std::int64_t>(random.weighted(weights)) + 1};
}

static constexpr LateReasonId another_reason{10};

static std::string words_for_another_reason(Random& random)
{
    static constexpr std::array<std::string_view, 4> words = {
        "The venue was closed by flooding", "An interpreter could not be found in time",
        "The school asked for a day after the exams", "The building’s alarm ended the meeting before it began"};
    return std::string{random.one_of(std::span<std::string_view const>{words})};
}

static void judge(DemonstrationChild& child, BankHolidays const& holidays, Random& random)
{
    std::map<Date, Obligation> met;
    for (auto const& obligation : obligations(facts_of(child), holidays, demonstration_day))
        if (obligation.met_on) met.emplace(*obligation.met_on, obligation);
    for (auto& review : child.reviews) {
        auto const found = review.first_sat_on ? met.find(*review.first_sat_on) : met.end();
        if (found == met.end() || review.kind != ReviewKind::Statutory) continue;
        review.due_on_when_held = found->second.due.due_on;
        review.due_rule_when_held = found->second.due.rule;
        if (found->second.working_days_late <= 0) continue;
        review.late_reason = late_reason(random);
        if (review.late_reason == another_reason) review.late_reason_text = words_for_another_reason(random);
    }
}

void judge_reviews(std::vector<Draft>& drafts, BankHolidays const& holidays, Random random)
{
    for (auto& draft : drafts) judge(draft.child, holidays, random);
}

}  // namespace waymark::demo

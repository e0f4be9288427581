#include "casefile/handing_over.h"

namespace waymark {

std::optional<FileHolder> holder_now(std::vector<SocialWorkAllocation> const& held)
{
    if (held.empty() || held.front().until_on) return std::nullopt;
    return FileHolder{held.front().team, held.front().social_worker};
}

static bool is_before_the_latest(Date from_on, std::vector<SocialWorkAllocation> const& held)
{
    if (held.empty()) return false;
    auto const& latest = held.front();
    return latest.until_on ? from_on <= *latest.until_on : from_on < latest.from_on;
}

std::vector<HandingOverRefusal> refuse_handing_over(HandingOver const& next,
                                                    std::vector<SocialWorkAllocation> const& held, Date today)
{
    std::vector<HandingOverRefusal> refusals;
    auto const& worker = next.social_worker;
    FileHolder next_holder{next.team, std::nullopt};
    if (worker) next_holder.social_worker = worker->id;
    if (holder_now(held) == next_holder) refusals.push_back(HandingOverRefusal::HoldItNow);
    if (worker && worker->team != next.team) refusals.push_back(HandingOverRefusal::WorksInAnotherTeam);
    if (worker && worker->left_on && *worker->left_on <= today) refusals.push_back(HandingOverRefusal::HasLeft);
    if (next.from_on > today) refusals.push_back(HandingOverRefusal::InTheFuture);
    if (is_before_the_latest(next.from_on, held)) refusals.push_back(HandingOverRefusal::BeforeTheLatest);
    return refusals;
}

}  // namespace waymark

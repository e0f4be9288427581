#include "casefile/naming.h"

#include "platform/text.h"

namespace waymark {

IroAllocation const* BeforeNaming::now() const
{
    return iros.empty() || iros.front().until_on ? nullptr : &iros.front();
}

/// One that began the same day is put right instead; one that has ended is followed from the day after.
static bool is_before_the_latest(Date from_on, std::vector<IroAllocation> const& iros)
{
    if (iros.empty()) return false;
    auto const& latest = iros.front();
    return latest.until_on ? from_on <= *latest.until_on : from_on < latest.from_on;
}

std::vector<NamingRefusal> refuse_naming(Naming const& naming, BeforeNaming const& before)
{
    std::vector<NamingRefusal> refusals;
    auto const* const now = before.now();
    if (now != nullptr && now->iro == naming.iro.id) refusals.push_back(NamingRefusal::IsTheIroNow);
    if (naming.from_on > before.today) refusals.push_back(NamingRefusal::InTheFuture);
    if (is_before_the_latest(naming.from_on, before.iros)) refusals.push_back(NamingRefusal::BeforeTheLatest);
    return refusals;
}

std::vector<AllocationWarning> weigh_naming(Naming const& naming, BeforeNaming const& before)
{
    auto warnings = allocation_warnings(naming.iro, before.around, naming.with_this_child);
    bool const is_change = before.now() != nullptr;
    if (is_change && is_blank(naming.reason)) warnings.push_back(AllocationWarning::ChangedWithoutReason);
    return warnings;
}

}  // namespace waymark

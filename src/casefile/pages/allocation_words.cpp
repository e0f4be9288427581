#include "casefile/pages/allocation_words.h"

#include <stdexcept>

namespace waymark {

/// The first day that is late enough, after one that began or ended then.
static std::string not_before(Date from_on, std::optional<Date> until_on)
{
    auto const first = until_on ? *until_on + std::chrono::days{1} : from_on;
    return "Enter " + day_month_year(first) + " or a later day: what came before is in the history and stays";
}

FieldError explain(NamingRefusal refusal, BeforeNaming const& before)
{
    switch (refusal) {
    case NamingRefusal::IsTheIroNow:
        return {"iro", "Choose another: this is the child’s IRO already"};
    case NamingRefusal::InTheFuture:
        return {"from", "Enter today or a day before. Name them on the day they begin"};
    case NamingRefusal::BeforeTheLatest:
        return {"from", not_before(before.iros.front().from_on, before.iros.front().until_on)};
    }
    throw std::logic_error{"a refusal without words"};
}

FieldError explain(HandingOverRefusal refusal, std::vector<SocialWorkAllocation> const& held)
{
    switch (refusal) {
    case HandingOverRefusal::HoldItNow:
        return {"team", "Choose another team or social worker: these hold the file already"};
    case HandingOverRefusal::WorksInAnotherTeam:
        return {"social-worker", "Choose a social worker of this team, or the team this one works in"};
    case HandingOverRefusal::HasLeft:
        return {"social-worker", "Choose another social worker: this one has left"};
    case HandingOverRefusal::InTheFuture:
        return {"from", "Enter today or a day before. Hand the file over on the day it goes"};
    case HandingOverRefusal::BeforeTheLatest:
        return {"from", not_before(held.front().from_on, held.front().until_on)};
    }
    throw std::logic_error{"a refusal without words"};
}

std::string cannot_be_the_iro(StaffMember const& person, std::vector<NotIndependent> const& reasons)
{
    auto words = person.name() + " cannot be the child’s IRO.";
    for (auto const reason : reasons) words += " " + std::string{wording_of(reason)} + ".";
    return words;
}

}  // namespace waymark

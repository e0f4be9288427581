#include "access/restriction.h"

#include "platform/text.h"

#include <algorithm>

namespace waymark {

std::optional<RestrictionRefusal> refuse_restriction(std::string_view reason, std::vector<PersonNamed> const& named)
{
    if (is_blank(reason)) return RestrictionRefusal::ReasonMissing;
    if (named.empty()) return RestrictionRefusal::NobodyNamed;
    bool const has_manager =
        std::any_of(named.begin(), named.end(), [](auto const& person) { return person.role == Role::ServiceManager; });
    if (!has_manager) return RestrictionRefusal::NoServiceManagerNamed;
    return std::nullopt;
}

}  // namespace waymark

#include "access/for_a_while.h"

#include "platform/text.h"

namespace waymark {

static std::optional<WhileRefusal> refuse_days(Date from_on, Date until_on, Date today)
{
    if (until_on < from_on) return WhileRefusal::EndsBeforeItBegins;
    if (until_on < today) return WhileRefusal::EndsInThePast;
    if (until_on - from_on > longest_while) return WhileRefusal::TooLong;
    return std::nullopt;
}

std::optional<WhileRefusal> refuse_cover(Cover const& cover, Date today)
{
    if (cover.away == cover.covering) return WhileRefusal::SamePerson;
    return refuse_days(cover.from_on, cover.until_on, today);
}

std::optional<WhileRefusal> refuse_sharing(Sharing const& sharing, Date today)
{
    if (is_blank(sharing.reason)) return WhileRefusal::ReasonMissing;
    return refuse_days(sharing.from_on, sharing.until_on, today);
}

bool says_what_happened(std::string_view reason) { return trimmed(reason).size() >= fewest_emergency_letters; }

}  // namespace waymark

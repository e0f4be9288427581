#pragma once
#include "access/child_id.h"
#include "platform/viewer.h"

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

using CoverId = Id<struct CoverTag>;
using SharingId = Id<struct SharingTag>;

/// One IRO sees the children of another, who is away, from one day to another, both counted.
struct Cover {
    CoverId id;
    StaffId away;
    StaffId covering;
    Date from_on{};
    Date until_on{};
    std::string away_name;
    std::string covering_name;
};

/// One person sees one child's file until a day, for a reason, without the child being theirs.
struct Sharing {
    SharingId id;
    ChildId child;
    StaffId with;
    Date from_on{};
    Date until_on{};
    std::string reason;
    std::string name;
};

/// What is for a while ends: a year at the longest, then somebody has to decide again.
inline constexpr std::chrono::days longest_while{366};

enum class WhileRefusal { ReasonMissing, SamePerson, EndsBeforeItBegins, EndsInThePast, TooLong };
std::optional<WhileRefusal> refuse_cover(Cover const&, Date today);
std::optional<WhileRefusal> refuse_sharing(Sharing const&, Date today);

/// Whether it says enough of an emergency for whoever looks into it afterwards.
inline constexpr std::size_t fewest_emergency_letters = 15;
bool says_what_happened(std::string_view reason);

}  // namespace waymark

#pragma once
#include "staff/staff.h"

#include <vector>

namespace waymark {

/// Why somebody cannot be kept on the staff as they were described. Each stands alone, so that a form can show all.
enum class MemberRefusal {
    NumberMissing,
    GivenNameMissing,
    FamilyNameMissing,
    NumberIsNone,
    GivenNameIsNone,
    FamilyNameIsNone,
    EmailIsNone,
    TeamMissing,
    AreaMissing,
    PostOutOfRange,
    ManagesThemselves,
    LocksThemselvesOut
};

/// A role that sees a team's or an area's children needs the team or the area: without it, it would see nobody.
/// Whoever manages users cannot take that from themselves, or nobody might be left who can.
std::vector<MemberRefusal> refuse_member(StaffMember const& described, StaffId described_by);

}  // namespace waymark

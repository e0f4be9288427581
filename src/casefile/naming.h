#pragma once
#include "children/allocation.h"
#include "staff/independence.h"

#include <vector>

namespace waymark {

/// Naming a child's IRO, as somebody means to.
struct Naming {
    StaffMember iro;
    Caseload with_this_child;  // as theirs would be
    Date from_on{};
    std::string reason;  // why the IRO changes
};

/// What is known of the child where it is decided.
struct BeforeNaming {
    PeopleAroundChild around;
    std::vector<IroAllocation> iros;  // newest first
    Date today{};

    /// The IRO in force, or nothing.
    IroAllocation const* now() const;
};

enum class NamingRefusal { IsTheIroNow, InTheFuture, BeforeTheLatest };
std::vector<NamingRefusal> refuse_naming(Naming const&, BeforeNaming const&);

/// What to weigh before deciding; none of it forbids. A child keeps one IRO where that can be, so a change wants a
/// reason (IRO Handbook on continuity).
std::vector<AllocationWarning> weigh_naming(Naming const&, BeforeNaming const&);

}  // namespace waymark

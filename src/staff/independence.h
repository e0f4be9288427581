#pragma once
#include "staff/staff.h"

#include <string_view>
#include <vector>

namespace waymark {

/// The people around a child whom regulation 46 keeps apart from the child's IRO, as far as they are known.
struct PeopleAroundChild {
    std::optional<StaffId> social_worker;
    std::optional<TeamId> team;  // that holds the child's file
    std::optional<StaffId> team_manager;
    std::vector<StaffId> line_managers;  // of the social worker, upwards
    std::optional<StaffId> personal_adviser;
    std::optional<StaffId> visiting_representative;  // R, who makes the regulation 28 visits
    std::vector<StaffId> iros_of_parent_or_child;    // of the child's looked-after parent, or looked-after child
    std::vector<StaffId> iros_of_siblings;
};

/// Why somebody may not be this child's IRO (Care Planning Regulations 2010, regulation 46; IRO Handbook on parents and
/// children). Each stands alone, so that a form can show all of them.
enum class NotIndependent {
    NotAnIro,
    HasLeft,
    IsSocialWorker,
    WorksInTheTeam,
    ManagesTheTeam,
    ManagesTheSocialWorker,
    IsPersonalAdviser,
    IsVisitingRepresentative,
    ControlsResources,
    IsIroOfParentOrChild
};
std::string_view wording_of(NotIndependent);

/// What to weigh before deciding; none of it forbids.
enum class AllocationWarning { SiblingsHaveAnotherIro, CaseloadNearlyFull, CaseloadOver, ChangedWithoutReason };
std::string_view wording_of(AllocationWarning);

std::vector<NotIndependent> reasons_not_independent(StaffMember const&, PeopleAroundChild const&, Date today);

/// `with_this_child` is the caseload as it would be after the allocation.
std::vector<AllocationWarning> allocation_warnings(StaffMember const&, PeopleAroundChild const&,
                                                   Caseload with_this_child);

}  // namespace waymark

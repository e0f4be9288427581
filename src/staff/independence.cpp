#include "staff/independence.h"

#include <algorithm>
#include <stdexcept>

namespace waymark {

std::string_view wording_of(NotIndependent reason)
{
    switch (reason) {
    case NotIndependent::NotAnIro:
        return "They are not an Independent Reviewing Officer";
    case NotIndependent::HasLeft:
        return "They have left the service";
    case NotIndependent::IsSocialWorker:
        return "They are the child’s social worker";
    case NotIndependent::WorksInTheTeam:
        return "They work in the team that holds the child’s file";
    case NotIndependent::ManagesTheTeam:
        return "They manage the team that holds the child’s file";
    case NotIndependent::ManagesTheSocialWorker:
        return "They manage the child’s social worker";
    case NotIndependent::IsPersonalAdviser:
        return "They are the young person’s personal adviser";
    case NotIndependent::IsVisitingRepresentative:
        return "They make the authority’s visits to the child";
    case NotIndependent::ControlsResources:
        return "They control the resources for the child’s care";
    case NotIndependent::IsIroOfParentOrChild:
        return "They are the IRO of the child’s own looked-after parent or child, who must have a different one";
    }
    throw std::logic_error{"a reason without words"};
}

std::string_view wording_of(AllocationWarning warning)
{
    switch (warning) {
    case AllocationWarning::SiblingsHaveAnotherIro:
        return "The child’s brothers or sisters have another IRO";
    case AllocationWarning::CaseloadNearlyFull:
        return "Their caseload would be nearly full";
    case AllocationWarning::CaseloadOver:
        return "Their caseload would be over the limit for their post";
    case AllocationWarning::ChangedWithoutReason:
        return "The child’s IRO changes, and no reason is given: a child should keep their IRO where that can be";
    }
    throw std::logic_error{"a warning without words"};
}

static bool is_among(StaffId person, std::vector<StaffId> const& people)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

std::vector<NotIndependent> reasons_not_independent(StaffMember const& person, PeopleAroundChild const& around,
                                                    Date today)
{
    std::vector<NotIndependent> reasons;
    auto const refuse_if = [&](bool applies, NotIndependent reason) {
        if (applies) reasons.push_back(reason);
    };
    refuse_if(person.role != Role::Iro, NotIndependent::NotAnIro);
    refuse_if(person.left_on && *person.left_on <= today, NotIndependent::HasLeft);
    refuse_if(around.social_worker == person.id, NotIndependent::IsSocialWorker);
    refuse_if(around.team && around.team == person.team, NotIndependent::WorksInTheTeam);
    refuse_if(around.team_manager == person.id, NotIndependent::ManagesTheTeam);
    refuse_if(is_among(person.id, around.line_managers), NotIndependent::ManagesTheSocialWorker);
    refuse_if(around.personal_adviser == person.id, NotIndependent::IsPersonalAdviser);
    refuse_if(around.visiting_representative == person.id, NotIndependent::IsVisitingRepresentative);
    refuse_if(person.controls_resources, NotIndependent::ControlsResources);
    refuse_if(is_among(person.id, around.iros_of_parent_or_child), NotIndependent::IsIroOfParentOrChild);
    return reasons;
}

std::vector<AllocationWarning> allocation_warnings(StaffMember const& person, PeopleAroundChild const& around,
                                                   Caseload with_this_child)
{
    std::vector<AllocationWarning> warnings;
    bool const with_siblings = around.iros_of_siblings.empty() || is_among(person.id, around.iros_of_siblings);
    if (!with_siblings) warnings.push_back(AllocationWarning::SiblingsHaveAnotherIro);
    if (with_this_child.load() == Load::NearlyFull) warnings.push_back(AllocationWarning::CaseloadNearlyFull);
    if (with_this_child.load() == Load::Over) warnings.push_back(AllocationWarning::CaseloadOver);
    return warnings;
}

}  // namespace waymark

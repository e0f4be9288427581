#pragma once
#include "calendar/working_days.h"

namespace waymark {

/// The clocks around one review and one new child (domain.md 3.1). Those before a review are counted back from the day
/// it is booked for, those after it forward from the day it was completed: the last sitting.

struct NewlyLookedAfterClocks {
    Date manager_told_by{};   // 2 working days
    Date iro_appointed_by{};  // 5 working days
};
NewlyLookedAfterClocks clocks_of_a_new_child(Date became_looked_after_on, BankHolidays const&);

struct PreparationClocks {
    Date planning_talk_by{};    // 15 working days before
    Date child_contact_from{};  // the fortnight before, not the day itself
    Date child_contact_until{};
    Date consultation_back_by{};      // 10 working days before
    Date social_workers_report_by{};  // 3 working days before
};
PreparationClocks preparation_clocks(Date booked_for_on, BankHolidays const&);

struct OutputClocks {
    Date decisions_by{};    // 5 working days
    Date care_plan_by{};    // 10 working days
    Date record_by{};       // 15 working days
    Date distributed_by{};  // 20 working days
};
OutputClocks output_clocks(Date completed_on, BankHolidays const&);

/// A team manager has 5 working days from receipt; silence is agreement.
Date managers_answer_by(Date decisions_received_on, BankHolidays const&);

/// The midway review: half of the way to the next review. It is no statutory review and moves no due date.
Date midway_review_on(Date previous_review_on, Date next_due_on);

/// T9: needs assessment and pathway plan, 3 months from the day a young person becomes eligible.
Date pathway_plan_by(Date eligible_on);

}  // namespace waymark

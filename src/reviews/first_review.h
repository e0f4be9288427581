#pragma once
#include "calendar/working_days.h"
#include "reviews/due.h"

namespace waymark {

/// T1: the first review, within 20 working days of the day the child became looked after, which is day 0 whatever kind
/// of day it is (regulation 33(1)). T8 is the same clock for a child whom a remand made looked after.
ReviewDue first_review_due(TimetableRule, Anchor, Date anchor_on, BankHolidays const&);

/// The plans that a remand asks for beside the review (Part 8A): a care plan within 5 working days where the remand is
/// to local authority accommodation, a detention placement plan within 10 where it is to youth detention.
Date remand_care_plan_due(Date remanded_on, BankHolidays const&);
Date detention_placement_plan_due(Date remanded_on, BankHolidays const&);

}  // namespace waymark

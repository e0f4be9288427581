#include "reviews/first_review.h"

namespace waymark {

/// A bank holiday at a weekend would have been left out anyway.
static std::vector<Date> holidays_left_out(Date from, Date to, BankHolidays const& holidays)
{
    auto left_out = holidays.between(from, to);
    std::erase_if(left_out, [](Date day) { return !is_working_day(day, {}); });
    return left_out;
}

ReviewDue first_review_due(TimetableRule rule, Anchor anchor, Date anchor_on, BankHolidays const& holidays)
{
    ReviewDue due;
    due.rule = rule;
    due.due_on = add_working_days(anchor_on, 20, holidays);
    due.anchor = anchor;
    due.anchor_on = anchor_on;
    due.holidays_skipped = holidays_left_out(anchor_on, due.due_on, holidays);
    return due;
}

Date remand_care_plan_due(Date remanded_on, BankHolidays const& holidays)
{
    return add_working_days(remanded_on, 5, holidays);
}

Date detention_placement_plan_due(Date remanded_on, BankHolidays const& holidays)
{
    return add_working_days(remanded_on, 10, holidays);
}

}  // namespace waymark

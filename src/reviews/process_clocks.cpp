#include "reviews/process_clocks.h"

#include "calendar/months.h"

namespace waymark {

using std::chrono::days;

NewlyLookedAfterClocks clocks_of_a_new_child(Date became_looked_after_on, BankHolidays const& holidays)
{
    return {add_working_days(became_looked_after_on, 2, holidays),
            add_working_days(became_looked_after_on, 5, holidays)};
}

PreparationClocks preparation_clocks(Date booked_for_on, BankHolidays const& holidays)
{
    return {add_working_days(booked_for_on, -15, holidays), booked_for_on - days{14}, booked_for_on - days{1},
            add_working_days(booked_for_on, -10, holidays), add_working_days(booked_for_on, -3, holidays)};
}

OutputClocks output_clocks(Date completed_on, BankHolidays const& holidays)
{
    return {add_working_days(completed_on, 5, holidays), add_working_days(completed_on, 10, holidays),
            add_working_days(completed_on, 15, holidays), add_working_days(completed_on, 20, holidays)};
}

Date managers_answer_by(Date decisions_received_on, BankHolidays const& holidays)
{
    return add_working_days(decisions_received_on, 5, holidays);
}

Date midway_review_on(Date previous_review_on, Date next_due_on)
{
    return previous_review_on + (next_due_on - previous_review_on) / 2;
}

Date pathway_plan_by(Date eligible_on) { return add_months(eligible_on, 3); }

}  // namespace waymark

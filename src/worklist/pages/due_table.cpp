#include "worklist/pages/due_table.h"

#include "access/permissions.h"
#include "calendar/months.h"
#include "platform/csv.h"
#include "platform/text.h"

#include <sstream>

namespace waymark {

/// "Thu 2 March", and the year where it is not this one.
static std::string near_day(Date day, Date today)
{
    auto text = short_day(day);
    if (year_of(day) != year_of(today)) text += " " + std::to_string(year_of(day));
    return text;
}

static std::string capitalised(std::string text)
{
    if (!text.empty()) text[0] = ascii_upper(text.substr(0, 1))[0];
    return text;
}

static std::string what_is_due(DueRow const& row)
{
    if (row.is_not_known) return "Next review, due day not known";
    if (!row.due) return "No review due";
    if (!row.due->number_is_known) return "Next review";
    return capitalised(ordinal(row.due->number)) + " review";
}

static std::string counted_from(ReviewDue const& due)
{
    auto const from = day_month_year(due.anchor_on);
    switch (due.rule) {
    case TimetableRule::T1:
    case TimetableRule::T8:
        return "20 working days from " + from;
    case TimetableRule::T2:
    case TimetableRule::T5:
        return "3 months from " + from;
    case TimetableRule::T3:
    case TimetableRule::T11:
        return "6 months from " + from;
    case TimetableRule::T4:
        return "short breaks, counted from " + from;
    case TimetableRule::T6:
        return "placed for adoption, counted from " + from;
    case TimetableRule::T7:
        return "returned by adopters on " + from;
    case TimetableRule::T9:
    case TimetableRule::T10:
        return "pathway plan, counted from " + from;
    }
    return "";
}

static std::string how_near(ReviewDue const& due, BankHolidays const& holidays, Date today)
{
    if (due.due_on < today) {
        return how_late(due, working_days_between(due.due_on, today, holidays));
    }
    auto const ahead = (due.due_on - today).count();
    if (ahead == 0) return "today";
    if (ahead == 1) return "tomorrow";
    if (urgency_of(due.due_on, today) == Urgency::Soon) return "in " + std::to_string(ahead) + " days";
    return counted_from(due);
}

static std::string where_it_stands(DueRow const& row, Date today)
{
    std::string standing;
    if (row.booked_for_on)
        standing = "Booked for " + near_day(*row.booked_for_on, today) +
                   (*row.booked_for_on < today ? ", not recorded yet" : "");
    else if (row.due)
        standing = "Not booked";
    if (row.iro_name.empty()) standing += standing.empty() ? "No IRO yet" : " · no IRO yet";
    if (row.due && row.due->rule == TimetableRule::T1 && !row.booked_for_on)
        standing += ". Face to face, as every first review";
    return standing;
}

static std::string who(DueRow const& row, Date today)
{
    auto const age = age_on(row.born_on, today);
    auto note = age > 0 ? std::to_string(age) : std::string{"under 1"};
    if (!row.team.empty()) note += " · " + row.team;
    return note;
}

static bool can_be_recorded(DueRow const& row, Date today)
{
    if (row.booked_for_on && *row.booked_for_on <= today) return true;
    return row.due && urgency_of(row.due->due_on, today) != Urgency::Later;
}

RowOffers offers_to(Person const& person) { return {person.may(record_review), person.may(manage_allocations)}; }

/// The one thing to do next. Who chairs comes before when: a child without an IRO gets one first.
static void offer_action(DueTableRow& shown, DueRow const& row, Date today, RowOffers offers)
{
    if (offers.name_iro && row.iro_name.empty()) {
        shown.action = "Name an IRO";
        shown.action_about = "for " + row.called;
        shown.action_url = shown.child_url + "/iro";
        return;
    }
    bool const record = offers.record_review && can_be_recorded(row, today);
    shown.action = record ? "Record" : "Open";
    shown.action_about = record ? "the review of " + row.called : "the file of " + row.called;
    shown.action_url = record ? shown.child_url + "/reviews/record" : shown.child_url;
    shown.action_is_main = record && shown.is_late;
}

static DueTableRow table_row(DueRow const& row, BankHolidays const& holidays, Date today, RowOffers offers)
{
    DueTableRow shown;
    shown.child_url = "/children/" + std::to_string(row.child.value);
    shown.child_name = row.called;
    shown.child_note = who(row, today);
    shown.what = what_is_due(row);
    if (row.due) {
        shown.by = near_day(row.due->due_on, today);
        shown.by_note = how_near(*row.due, holidays, today);
        shown.is_late = urgency_of(row.due->due_on, today) == Urgency::Late;
        shown.is_soon = urgency_of(row.due->due_on, today) == Urgency::Soon;
    }
    shown.standing = where_it_stands(row, today);
    shown.iro = row.iro_name.empty() ? "None yet" : row.iro_name;
    offer_action(shown, row, today, offers);
    return shown;
}

DueTable due_table(std::vector<DueRow> const& rows, BankHolidays const& holidays, Date today, RowOffers offers)
{
    DueTable table;
    for (auto const& row : rows) table.rows.push_back(table_row(row, holidays, today, offers));
    return table;
}

std::string due_csv(std::vector<DueRow> const& rows, BankHolidays const& holidays, Date today)
{
    std::ostringstream out;
    CsvWriter csv{out, CsvFor::People};
    csv.row({"Child", "Identifier", "Date of birth", "Looked after since", "Last review", "Next review due",
             "Last working day", "Rule", "Working days late", "Booked for", "IRO", "Team", "Social worker"});
    auto const day = [](std::optional<Date> on) { return on ? uk(*on) : std::string{}; };
    for (auto const& row : rows) {
        auto const& due = row.due;
        bool const is_late = due && urgency_of(due->due_on, today) == Urgency::Late;
        auto const late = is_late ? std::to_string(working_days_between(due->due_on, today, holidays)) : "";
        csv.row({row.called, row.identifier, uk(row.born_on), uk(row.looked_after_since), day(row.last_review_on),
                 due ? uk(due->due_on) : "", due ? uk(due->last_practicable_on) : "", due ? code_of(due->rule) : "",
                 late, day(row.booked_for_on), row.iro_name, row.team, row.social_worker});
    }
    return out.str();
}

}  // namespace waymark

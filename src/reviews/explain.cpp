#include "calendar/months.h"
#include "reviews/due.h"

#include <stdexcept>

namespace waymark {

using std::chrono::days;

static std::string capitalised(std::string words)
{
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

static std::string joined(std::vector<Date> const& list)
{
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0) text += i + 1 == list.size() ? " and " : ", ";
        text += day_month_year(list[i]);
    }
    return text;
}

static std::string rule_sentence(ReviewDue const& due)
{
    auto wording = std::string{wording_of(due.rule)};
    if (due.anchor == Anchor::ShortBreakLimbFailed)
        wording = "Within 20 working days of the short breaks no longer meeting regulation 48";
    return wording + " (" + std::string{short_regulation_of(due.rule)} + ")";
}

static std::string previous_review(ReviewDue const& due)
{
    bool const named = due.number_is_known && due.number > 1;
    return named ? capitalised(ordinal(due.number - 1)) + " review" : std::string{"Previous review"};
}

static std::string start_of_records(ReviewDue const& due)
{
    return "The records begin on " + day_month_year(due.anchor_on + days{1}) +
           ". The review before is not in them and is taken to have been held on the day before at the latest";
}

static std::string counted_from(ReviewDue const& due)
{
    auto const on = full_date(due.anchor_on);
    switch (due.anchor) {
    case Anchor::BecameLookedAfter:
        return "Became looked after on " + on;
    case Anchor::PreviousReview:
        return previous_review(due) + ", held " + on;
    case Anchor::FirstShortBreak:
        return "First short break, begun " + on;
    case Anchor::ShortBreakLimbFailed:
        return "The short breaks stopped meeting regulation 48 on " + on;
    case Anchor::AuthorityToPlace:
        return "Authority to place for adoption, given " + on;
    case Anchor::PlacedForAdoption:
        return "Placed for adoption on " + on;
    case Anchor::ReturnedByAdopters:
        return "Returned by the adopters on " + on;
    case Anchor::StartOfRecords:
        return start_of_records(due);
    }
    throw std::logic_error{"an anchor without words"};
}

static std::string holidays_left_out(ReviewDue const& due)
{
    auto const count = due.holidays_skipped.size();
    if (count == 0) return ". Weekends are left out; no bank holiday falls inside.";
    return std::string{". Weekends are left out, and the bank holiday"} + (count == 1 ? "" : "s") + " on " +
           joined(due.holidays_skipped) + ".";
}

/// Which number of months leads from the anchor to the date: 3 or 6, which never give the same day.
static int months_counted(ReviewDue const& due) { return add_months(due.anchor_on, 3) == due.due_on ? 3 : 6; }

static bool is_cut_short(Date anchor_on, Date due_on)
{
    using std::chrono::year_month_day;
    return year_month_day{anchor_on}.day() != year_month_day{due_on}.day();
}

static std::string sum(ReviewDue const& due)
{
    auto const from = day_month_year(due.anchor_on) + " + ";
    auto const to = " = " + day_month_year(due.due_on);
    switch (due.rule) {
    case TimetableRule::T1:
    case TimetableRule::T8:
        return from + "20 working days" + to;
    case TimetableRule::T7:
        return from + "42 days" + to;
    case TimetableRule::T6:
        if (due.anchor == Anchor::PlacedForAdoption) return from + "28 days" + to;
        break;
    case TimetableRule::T2:
    case TimetableRule::T3:
    case TimetableRule::T4:
    case TimetableRule::T5:
    case TimetableRule::T9:
    case TimetableRule::T10:
    case TimetableRule::T11:
        break;
    }
    auto const clamped = is_cut_short(due.anchor_on, due.due_on) ? ", the last day of that month" : "";
    return from + std::to_string(months_counted(due)) + " calendar months" + to + clamped;
}

static bool is_in_working_days(TimetableRule rule) { return rule == TimetableRule::T1 || rule == TimetableRule::T8; }

static std::string calculation(ReviewDue const& due)
{
    if (is_in_working_days(due.rule)) return sum(due) + holidays_left_out(due);
    return sum(due) + ". It does not move for weekends or holidays.";
}

static std::string last_day_that_works(ReviewDue const& due)
{
    return full_date(due.due_on) + " is not a working day. The last working day before it is " +
           full_date(due.last_practicable_on);
}

std::vector<Reason> explain(ReviewDue const& due)
{
    std::vector<Reason> reasons;
    reasons.push_back({"Rule", rule_sentence(due)});
    reasons.push_back({"Counted from", counted_from(due)});
    reasons.push_back({"Calculation", calculation(due)});
    if (due.not_before) reasons.push_back({"Not before", full_date(*due.not_before)});
    if (due.last_practicable_on != due.due_on) reasons.push_back({"Last day that works", last_day_that_works(due)});
    if (due.meeting_may_be_waived)
        reasons.push_back({"Meeting", "This review may be held without a meeting. " +
                                          std::string{wording_of(TimetableRule::T11)} + " (" +
                                          std::string{short_regulation_of(TimetableRule::T11)} + ")"});
    if (due.is_latest_possible)
        reasons.push_back({"Latest possible", "Enter the date of the review before, and this date will be exact"});
    return reasons;
}

std::string why_latest_possible(ReviewDue const& due)
{
    return "The records begin on " + day_month_year(due.anchor_on + days{1}) +
           " and the review before is not in them, so it may have been due earlier.";
}

std::string explain_in_a_line(NextReview const& next)
{
    if (auto const* const why = std::get_if<NothingDue>(&next)) return std::string{wording_of(*why)};
    auto const& due = std::get<ReviewDue>(next);
    auto line = std::string{code_of(due.rule)} + ": " + rule_sentence(due) + ". " + counted_from(due) + ". " + sum(due);
    line += due.holidays_skipped.empty() ? std::string{"."} : holidays_left_out(due);
    if (due.not_before) line += " Not before " + day_month_year(*due.not_before) + ".";
    if (due.is_latest_possible) line += " Due then at the latest.";
    return line;
}

}  // namespace waymark

#pragma once
#include "platform/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace waymark {

/// Which line of the timetable set the date (domain.md 2.1). The names are printed as "T1" … "T11".
enum class TimetableRule { T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11 };
std::string_view code_of(TimetableRule);
std::optional<TimetableRule> parse_timetable_rule(std::string_view);
/// "Within 20 working days of becoming looked after".
std::string_view wording_of(TimetableRule);
/// "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1)".
std::string_view regulation_of(TimetableRule);
/// "regulation 33(1), Care Planning Regulations 2010": the same, to stand in brackets.
std::string_view short_regulation_of(TimetableRule);

/// What the days are counted from.
enum class Anchor {
    BecameLookedAfter,
    PreviousReview,
    FirstShortBreak,
    ShortBreakLimbFailed,
    AuthorityToPlace,
    PlacedForAdoption,
    ReturnedByAdopters,
    StartOfRecords
};

/// A due date that can explain itself. `due_on` is the last lawful day and never rolls forward.
struct ReviewDue {
    TimetableRule rule{};
    Date due_on{};
    Date last_practicable_on{};      // the working day on or before due_on
    std::optional<Date> not_before;  // T7 alone: 28 days after return
    Anchor anchor{};
    Date anchor_on{};
    int number = 1;  // which review of this period of care it is, where that is known
    bool number_is_known = true;
    std::vector<Date> holidays_skipped;  // bank holidays inside a count of working days
    bool meeting_may_be_waived = false;  // T11: long-term foster placement of more than a year, met within 12 months
    bool is_latest_possible = false;     // the review before it is not in the records: due at the latest then

    friend bool operator==(ReviewDue const&, ReviewDue const&) = default;
};

/// A date counted in calendar months or in days; who counts the reviews fills in the rest.
ReviewDue due_after_months(TimetableRule, Anchor, Date anchor_on, int months);
ReviewDue due_after_days(TimetableRule, Anchor, Date anchor_on, int days);

/// Why nothing is due, or nobody can say when.
enum class NothingDue { NotLookedAfter, EighteenFirst, NeverLookedAfter, ShortBreaksNotKnown };

using NextReview = std::variant<ReviewDue, NothingDue>;

/// The parts of "Why this date?", each a label and a sentence: Rule, Counted from, Calculation, Last day that works.
struct Reason {
    std::string label;
    std::string sentence;
};
std::vector<Reason> explain(ReviewDue const&);
std::string_view wording_of(NothingDue);
/// "7 working days late"; "at least 7 working days late" where the date is the latest possible; "less than a working
/// day late" where a weekend or a holiday is all that has passed.
std::string how_late(ReviewDue const&, int working_days);
/// Why a date is only the latest possible.
std::string why_latest_possible(ReviewDue const&);
/// The same in one line, for the command line and for files.
std::string explain_in_a_line(NextReview const&);

/// "first", "second" … "twelfth", then "13th".
std::string ordinal(int number);

}  // namespace waymark

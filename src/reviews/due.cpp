#include "reviews/due.h"

#include "calendar/months.h"
#include "platform/text.h"

#include <array>
#include <stdexcept>

namespace waymark {

struct RuleWords {
    TimetableRule rule;
    std::string_view code;
    std::string_view wording;
    std::string_view regulation;
    std::string_view in_brackets;
};

static constexpr std::array<RuleWords, 11> rules{{
    {TimetableRule::T1, "T1", "Within 20 working days of becoming looked after",
     "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1)",
     "regulation 33(1), Care Planning Regulations 2010"},
    {TimetableRule::T2, "T2", "Not more than 3 months after the first review",
     "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2)",
     "regulation 33(2), Care Planning Regulations 2010"},
    {TimetableRule::T3, "T3", "Not more than 6 months after the previous review",
     "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2)",
     "regulation 33(2), Care Planning Regulations 2010"},
    {TimetableRule::T4, "T4",
     "Short breaks: within 3 months of the first break, then not more than 6 months after the previous review",
     "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48(3)(d)",
     "regulation 48(3)(d), Care Planning Regulations 2010"},
    {TimetableRule::T5, "T5", "Not more than 3 months after there was authority to place for adoption",
     "Adoption Agencies Regulations 2005, regulation 36(1)", "regulation 36(1), Adoption Agencies Regulations 2005"},
    {TimetableRule::T6, "T6",
     "Placed for adoption: within 4 weeks, then not more than 3 months after that review, then 6 months after each",
     "Adoption Agencies Regulations 2005, regulation 36(3)", "regulation 36(3), Adoption Agencies Regulations 2005"},
    {TimetableRule::T7, "T7", "Not earlier than 28 days and not later than 42 days after return by the adopters",
     "Adoption Agencies Regulations 2005, regulation 36(9)", "regulation 36(9), Adoption Agencies Regulations 2005"},
    {TimetableRule::T8, "T8", "Within 20 working days of becoming looked after on remand",
     "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1) and Part 8A",
     "regulation 33(1) and Part 8A, Care Planning Regulations 2010"},
    {TimetableRule::T9, "T9", "Pathway plan within 3 months of becoming eligible",
     "Children Act 1989, Schedule 2, paragraphs 19A to 19C", "Schedule 2, paragraphs 19A to 19C, Children Act 1989"},
    {TimetableRule::T10, "T10", "Pathway plan reviewed at least every 6 months after leaving care",
     "Care Leavers (England) Regulations 2010, regulation 7", "regulation 7, Care Leavers (England) Regulations 2010"},
    {TimetableRule::T11, "T11", "Long-term foster care of more than a year: a meeting at least once a year",
     "Care Planning, Placement and Case Review (England) Regulations 2010, as amended by SI 2015/495",
     "Care Planning Regulations 2010 as amended in 2015"},
}};

static RuleWords const& words_for(TimetableRule rule) { return rules.at(static_cast<std::size_t>(rule)); }

std::string_view code_of(TimetableRule rule) { return words_for(rule).code; }

std::string_view wording_of(TimetableRule rule) { return words_for(rule).wording; }

std::string_view regulation_of(TimetableRule rule) { return words_for(rule).regulation; }

std::string_view short_regulation_of(TimetableRule rule) { return words_for(rule).in_brackets; }

std::optional<TimetableRule> parse_timetable_rule(std::string_view code)
{
    auto const wanted = ascii_upper(code);
    for (auto const& words : rules)
        if (words.code == wanted) return words.rule;
    return std::nullopt;
}

static ReviewDue due_on(TimetableRule rule, Anchor anchor, Date anchor_on, Date day)
{
    ReviewDue due;
    due.rule = rule;
    due.due_on = day;
    due.anchor = anchor;
    due.anchor_on = anchor_on;
    return due;
}

ReviewDue due_after_months(TimetableRule rule, Anchor anchor, Date anchor_on, int months)
{
    return due_on(rule, anchor, anchor_on, add_months(anchor_on, months));
}

ReviewDue due_after_days(TimetableRule rule, Anchor anchor, Date anchor_on, int days)
{
    return due_on(rule, anchor, anchor_on, anchor_on + std::chrono::days{days});
}

std::string_view wording_of(NothingDue why)
{
    switch (why) {
    case NothingDue::NotLookedAfter:
        return "Not looked after on this day, so no review is due";
    case NothingDue::EighteenFirst:
        return "No further statutory review: the young person turns 18 first";
    case NothingDue::NeverLookedAfter:
        return "Not looked after yet, so no review is due";
    case NothingDue::ShortBreaksNotKnown:
        return "Short breaks: a return never holds their reviews, so it cannot say when the next is due (T4: within 3 "
               "months of the first break, then at most 6 months apart)";
    }
    throw std::logic_error{"a reason why nothing is due without words"};
}

std::string how_late(ReviewDue const& due, int working_days)
{
    // From a Friday to the Sunday after it there is no working day, and the review is late all the same.
    if (working_days == 0) return "less than a working day late";
    auto const late = counted(working_days, "working day", "working days") + " late";
    return due.is_latest_possible ? "at least " + late : late;
}

std::string ordinal(int number)
{
    static constexpr std::array<char const*, 12> words = {"first", "second", "third",    "fourth",
                                                          "fifth", "sixth",  "seventh",  "eighth",
                                                          "ninth", "tenth",  "eleventh", "twelfth"};
    if (number >= 1 && number <= 12) return words.at(static_cast<std::size_t>(number) - 1);
    auto const teens = number % 100 >= 11 && number % 100 <= 13;
    auto const last = teens ? 0 : number % 10;
    return std::to_string(number) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

}  // namespace waymark

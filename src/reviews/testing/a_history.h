#pragma once
#include "calendar/shipped_bank_holidays.h"
#include "reviews/timetable.h"

#include <doctest/doctest.h>

#include <string>

namespace waymark {

/// For tests: what happened to a child, told in the order it happened. The child is nine unless told otherwise.
class History {
public:
    History& born(Date day)
    {
        facts_.born_on = day;
        return *this;
    }
    History& looked_after_since(Date day, LegalStatus status = LegalStatus::C2) { return episode(day, "S", status); }
    History& changes_to(LegalStatus status, Date day) { return episode(day, "L", status, placement()); }
    History& moves_to(PlacementType where, Date day, ReasonStarted reason = "P")
    {
        return episode(day, reason, facts_.episodes.back().legal_status, where);
    }
    History& leaves(Date day, ReasonCeased reason = "E4A")
    {
        facts_.episodes.back().ended_on = day;
        facts_.episodes.back().reason_ceased = reason;
        return *this;
    }
    History& reviewed(Date day, ReviewMethod method = ReviewMethod::FaceToFace)
    {
        return review({day, day, ReviewKind::Statutory, ReviewState::Held, method});
    }
    History& review(ReviewFact fact)
    {
        facts_.reviews.push_back(fact);
        return *this;
    }
    History& records_begin(Date day)
    {
        facts_.records_begin_on = day;
        return *this;
    }
    /// An episode as a return of one year has it: not the first of its care.
    History& episode(Date day, ReasonStarted reason, LegalStatus status, PlacementType where = "U6")
    {
        if (reason != ReasonStarted{"S"} && !facts_.episodes.empty()) leaves(day, "X1");
        facts_.episodes.emplace_back();
        auto& added = facts_.episodes.back();
        added.started_on = day;
        added.reason_started = reason;
        added.legal_status = status;
        added.placement = where;
        return *this;
    }

    TimetableFacts const& facts() const { return facts_; }

private:
    PlacementType placement() const { return facts_.episodes.back().placement; }

    TimetableFacts facts_{std::chrono::year{2013} / 8 / 4, {}, {}, {}};
};

inline History a_history() { return {}; }

inline BankHolidays const& england()
{
    static BankHolidays const holidays = days_of(shipped_bank_holidays());
    return holidays;
}

/// The review due, or a failed test where none is.
inline ReviewDue review_due(History const& child, Date as_at)
{
    auto const next = next_review(child.facts(), england(), as_at);
    REQUIRE(std::holds_alternative<ReviewDue>(next));
    return std::get<ReviewDue>(next);
}

/// The same in one word for a table: "T3 2023-03-02".
inline std::string due_in_a_word(History const& child, Date as_at)
{
    auto const next = next_review(child.facts(), england(), as_at);
    if (auto const* due = std::get_if<ReviewDue>(&next))
        return std::string{code_of(due->rule)} + " " + iso(due->due_on);
    return std::string{wording_of(std::get<NothingDue>(next))};
}

}  // namespace waymark

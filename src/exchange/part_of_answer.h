#pragma once
#include "exchange/child_in_return.h"
#include "exchange/child_problems.h"
#include "exchange/dfe_checks.h"
#include "exchange/timetable_answer.h"

#include <vector>

namespace waymark {

/// The answer for some of the children: each thread works out its own, and the two are joined.
class PartOfAnswer {
public:
    /// Keeps room for so many children.
    PartOfAnswer(TimetableQuestion const&, ReturnData const&, BankHolidays const&, std::size_t children);

    void take(ChildNumber);

    /// In order, and with nothing left behind.
    TimetableAnswer finish();

private:
    void take_child(ChildInReturn const&);
    void count_participation(ChildInReturn const&);
    void add_months_to_quarters();
    void gather_facts(ChildInReturn const&);
    void take_obligations(ChildInReturn const&);
    void take_next_review(ChildInReturn const&);
    std::string said_late(ReviewDue const&) const;

    bool is_asked_about(Date day) const
    {
        return day <= question_.as_at && (!question_.year || question_.year->contains(day));
    }

    TimetableQuestion const& question_;
    ReturnData const& data_;
    BankHolidays const& holidays_;
    ChildAssembly assembly_;
    DfeChecks dfe_checks_;
    ChildProblems problems_;
    TimetableFacts facts_;
    TimetableAnswer part_;
    std::vector<ParticipationCount> by_month_;  // two million reviews are not looked up in a map
};

}  // namespace waymark

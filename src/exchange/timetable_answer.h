#pragma once
#include "calendar/reporting_year.h"
#include "calendar/working_days.h"
#include "exchange/child_in_return.h"
#include "exchange/return_data.h"
#include "participation/participation.h"
#include "reviews/timeliness.h"
#include "reviews/timetable.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Where one child stands who is looked after on the day, or whose next short break a review is due for.
struct ChildAnswer {
    std::string_view identifier;
    std::optional<Date> looked_after_since;  // nothing between two short breaks
    std::optional<Date> last_review;
    std::optional<Date> next_due;
    std::optional<Date> last_practicable;
    std::optional<TimetableRule> rule;
    bool is_overdue = false;
    std::string why;
};

/// A child who is not looked after any more: over ten years that is most of them.
struct ChildWhoLeft {
    std::string_view identifier;
    std::optional<Date> last_review;
};

struct LateReview {
    std::string_view identifier;
    Date held_on{};
    ReviewDue due;
    int working_days_late = 0;
};

/// What a return says of its reviews on a day: the worklist, what was late, how children took part, and what is wrong.
struct TimetableAnswer {
    Date as_at{};
    LargeVector<ChildAnswer> children;  // the most pressing first
    LargeVector<ChildWhoLeft> left;     // in the order of the files
    LargeVector<LateReview> late;
    std::map<Quarter, ParticipationCount> participation;
    Timeliness timeliness;
    std::vector<Problem> problems;
    std::size_t looked_after = 0;
    std::size_t overdue = 0;
};

/// Children by urgency, late reviews by date, problems by file and line.
void put_in_order(TimetableAnswer&);
void join(ParticipationCount& whole, ParticipationCount const& part);

struct TimetableQuestion {
    Date as_at{};
    std::optional<ReportingYear> year;  // what was late, participation and timeliness of this year alone
    Date today{};
};

/// Works it out for every child, on two threads. The views in it are into `data`, which must outlive it.
TimetableAnswer answer(TimetableQuestion const&, ReturnData const& data, BankHolidays const&);

}  // namespace waymark

#pragma once
#include "calendar/reporting_year.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace waymark {

/// The collection years that a file covers: one for a return's own file, several where somebody has joined them.
struct YearSpan {
    ReportingYear first;
    ReportingYear last;
    bool contains(ReportingYear year) const { return first <= year && year <= last; }
    bool meets(YearSpan other) const { return first <= other.last && other.first <= last; }
    std::string name() const;  // "2022-23", or "2019-20 to 2022-23"
    friend bool operator==(YearSpan, YearSpan) = default;
};

/// How many of a file's days fall in each year. No 903 file names its year, so its days have to tell: a review is in
/// the return of the year it was held in, and an episode that ended is in the return of the year it ended in.
class YearTally {
public:
    void add(Date);
    bool is_empty() const;
    std::optional<ReportingYear> last_year() const;
    /// The year most days are in, and the unbroken run of years around it that have more than a third as many. A
    /// mistyped year must not stretch the span: what is believed to be in the records and is not would look like a
    /// missed review, while a span too short only says less.
    std::optional<YearSpan> span() const;

private:
    static constexpr int first_year = 1990;
    std::array<std::uint32_t, 64> days_in_{};
    // The year of the day before, which is most often that of the next.
    Date first_day_ = Date::max();
    Date last_day_ = Date::min();
    std::size_t place_ = 0;
};

}  // namespace waymark

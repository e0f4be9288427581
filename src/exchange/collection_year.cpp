#include "exchange/collection_year.h"

#include <algorithm>

namespace waymark {

std::string YearSpan::name() const { return first == last ? first.name() : first.name() + " to " + last.name(); }

void YearTally::add(Date day)
{
    if (day < first_day_ || day > last_day_) {
        auto const year = reporting_year_of(day);
        if (year.starts_in < first_year || year.starts_in >= first_year + static_cast<int>(days_in_.size())) return;
        first_day_ = year.first_day();
        last_day_ = year.last_day();
        place_ = static_cast<std::size_t>(year.starts_in - first_year);
    }
    ++days_in_[place_];
}

bool YearTally::is_empty() const
{
    return std::all_of(days_in_.begin(), days_in_.end(), [](auto count) { return count == 0; });
}

std::optional<ReportingYear> YearTally::last_year() const
{
    for (auto place = days_in_.size(); place-- > 0;)
        if (days_in_[place] > 0) return ReportingYear{first_year + static_cast<int>(place)};
    return std::nullopt;
}

std::optional<YearSpan> YearTally::span() const
{
    if (is_empty()) return std::nullopt;
    auto const most = static_cast<std::size_t>(std::max_element(days_in_.begin(), days_in_.end()) - days_in_.begin());
    auto const has_enough = [&](std::size_t place) { return days_in_[place] * 3ULL > days_in_[most]; };
    auto first = most;
    auto last = most;
    while (first > 0 && has_enough(first - 1)) --first;
    while (last + 1 < days_in_.size() && has_enough(last + 1)) ++last;
    return YearSpan{{first_year + static_cast<int>(first)}, {first_year + static_cast<int>(last)}};
}

}  // namespace waymark

#pragma once
#include "platform/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The year of returns and reports, 1 April to 31 March, written "2022-23".
struct ReportingYear {
    int starts_in = 0;

    Date first_day() const;
    Date last_day() const;
    bool contains(Date day) const { return first_day() <= day && day <= last_day(); }
    std::string name() const;  // "2022-23"
    friend auto operator<=>(ReportingYear, ReportingYear) = default;
};

ReportingYear reporting_year_of(Date);
/// "2022-23" or "2022/23"; nothing if the second part is not the year after the first.
std::optional<ReportingYear> parse_reporting_year(std::string_view);

/// 1 = April to June … 4 = January to March.
int quarter_of(Date);
struct Quarter {
    ReportingYear year;
    int number = 1;
    Date first_day() const;
    Date last_day() const;
    std::string name() const;  // "Q1 2022-23"
    friend auto operator<=>(Quarter, Quarter) = default;
};
Quarter quarter_containing(Date);

}  // namespace waymark

#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// A calendar day. No time, no zone: a review is held on a day in England.
/// A literal is `2023y / March / 1d`.
using Date = std::chrono::sys_days;

/// A moment, in UTC, to the second.
using Instant = std::chrono::sys_seconds;

/// "2023-03-01" exactly, and only a day that exists from 1000 to 9999.
std::optional<Date> parse_iso_date(std::string_view text);

/// "01/03/2023" or "1/3/2023" exactly (no spaces, four-digit year), and only a day that exists.
/// The form in which SSDA903 files hold every date.
std::optional<Date> parse_uk_date(std::string_view text);

std::string iso(Date);             // 2023-03-01
std::string uk(Date);              // 01/03/2023
std::string day_month_year(Date);  // 1 March 2023
std::string full_date(Date);       // Wednesday 1 March 2023
std::string short_day(Date);       // Wed 1 March
std::string iso(Instant);          // 2023-03-01T14:02:09Z
std::optional<Instant> parse_iso_instant(std::string_view text);

/// The day it is in London at that moment, and the clock time people there read ("14:02").
Date london_date(Instant);
std::string london_time(Instant);

int year_of(Date);
std::chrono::weekday weekday_of(Date);

}  // namespace waymark

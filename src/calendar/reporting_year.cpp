#include "calendar/reporting_year.h"

#include "calendar/months.h"

namespace waymark {

using namespace std::chrono;

static std::string two_digits(int number)
{
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

Date ReportingYear::first_day() const { return sys_days{year{starts_in} / April / 1}; }

Date ReportingYear::last_day() const { return sys_days{year{starts_in + 1} / March / 31}; }

std::string ReportingYear::name() const { return std::to_string(starts_in) + "-" + two_digits((starts_in + 1) % 100); }

ReportingYear reporting_year_of(Date day)
{
    year_month_day const parts{day};
    return {int{parts.year()} - (parts.month() < April ? 1 : 0)};
}

static std::optional<int> whole_number(std::string_view digits)
{
    int number = 0;
    for (char const digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

std::optional<ReportingYear> parse_reporting_year(std::string_view text)
{
    if (text.size() != 7 || (text[4] != '-' && text[4] != '/')) return std::nullopt;
    auto const starts_in = whole_number(text.substr(0, 4));
    auto const ends_in = whole_number(text.substr(5));
    if (!starts_in || !ends_in || *starts_in < 1000 || (*starts_in + 1) % 100 != *ends_in) return std::nullopt;
    return ReportingYear{*starts_in};
}

int quarter_of(Date day)
{
    auto const month = static_cast<int>(unsigned{year_month_day{day}.month()});
    return (month + 8) % 12 / 3 + 1;
}

Date Quarter::first_day() const { return add_months(year.first_day(), 3 * (number - 1)); }

Date Quarter::last_day() const { return add_months(first_day(), 3) - days{1}; }

std::string Quarter::name() const { return "Q" + std::to_string(number) + " " + year.name(); }

Quarter quarter_containing(Date day) { return {reporting_year_of(day), quarter_of(day)}; }

}  // namespace waymark

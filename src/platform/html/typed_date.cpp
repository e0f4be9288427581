#include "platform/html/typed_date.h"

#include "platform/number_in.h"
#include "platform/text.h"

#include <array>
#include <chrono>

namespace waymark {

static std::optional<unsigned> whole_number(std::string_view text) { return number_in<unsigned>(trimmed(text)); }

/// People write "March" and "mar" as well as "3", and are right.
static std::optional<unsigned> month_number(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                            "may",       "june",     "july",     "august",
                                                            "september", "october",  "november", "december"};
    auto const name = ascii_lower(trimmed(text));
    for (unsigned i = 0; i < names.size(); ++i)
        if (name == names[i] || name == names[i].substr(0, 3)) return i + 1;
    return whole_number(text);
}

static std::optional<unsigned> year_number(std::string_view text)
{
    return trimmed(text).size() == 4 ? whole_number(text) : std::nullopt;
}

bool TypedDate::is_blank() const
{
    return waymark::is_blank(day) && waymark::is_blank(month) && waymark::is_blank(year);
}

TypedDate typed(Date date)
{
    std::chrono::year_month_day const parts{date};
    return {std::to_string(static_cast<unsigned>(parts.day())), std::to_string(static_cast<unsigned>(parts.month())),
            std::to_string(static_cast<int>(parts.year()))};
}

std::optional<Date> parse(TypedDate const& date)
{
    auto const day = whole_number(date.day);
    auto const month = month_number(date.month);
    auto const year = year_number(date.year);
    if (!day || !month || !year || *year < 1000) return std::nullopt;
    std::chrono::year_month_day const parts{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                                            std::chrono::day{*day}};
    return parts.ok() ? std::optional{Date{parts}} : std::nullopt;
}

std::optional<DateMistake> mistake_in(TypedDate const& date, std::string const& what)
{
    if (is_blank(date.day) && is_blank(date.month) && !is_blank(date.year))
        return DateMistake{"day", what + " must include a day and a month"};
    if (is_blank(date.day)) return DateMistake{"day", what + " must include a day"};
    if (is_blank(date.month)) return DateMistake{"month", what + " must include a month"};
    if (is_blank(date.year)) return DateMistake{"year", what + " must include a year"};
    if (whole_number(date.year) && !year_number(date.year))
        return DateMistake{"year", "The year must have four figures, like 2023"};
    if (!parse(date)) return DateMistake{"", what + " must be a real date"};
    return std::nullopt;
}

}  // namespace waymark

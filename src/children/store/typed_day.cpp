#include "children/store/typed_day.h"

#include "platform/number_in.h"
#include "platform/text.h"

#include <array>
#include <string>
#include <vector>

namespace waymark {

using namespace std::chrono;

/// "4", "4th", "1st".
static std::optional<int> day_number(std::string_view text)
{
    for (std::string_view const ending : {"st", "nd", "rd", "th"})
        if (text.size() > 2 && text.substr(text.size() - 2) == ending)
            return number_in<int>(text.substr(0, text.size() - 2));
    return number_in<int>(text);
}

/// "8", "aug", "sept", "august".
static std::optional<int> month_number(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> names = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (text.size() >= 3 && names[i].substr(0, text.size()) == text) return static_cast<int>(i) + 1;
    return number_in<int>(text);
}

static std::optional<int> year_number(std::string_view text, Date today)
{
    auto const number = number_in<int>(text);
    if (!number || (text.size() != 2 && text.size() != 4)) return std::nullopt;
    if (text.size() == 4) return number;
    int const century = year_of(today) / 100 * 100;
    return century + *number <= year_of(today) ? century + *number : century - 100 + *number;
}

static std::optional<Date> real_day(std::optional<int> day_of_month, std::optional<int> month_of_year,
                                    std::optional<int> in_year)
{
    if (!day_of_month || !month_of_year || !in_year || *day_of_month < 1 || *month_of_year < 1) return std::nullopt;
    year_month_day const found{year{*in_year}, month{static_cast<unsigned>(*month_of_year)},
                               day{static_cast<unsigned>(*day_of_month)}};
    if (!found.ok() || *in_year < 1000) return std::nullopt;
    return sys_days{found};
}

static std::vector<std::string> parts_of(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (char const letter : ascii_lower(trimmed(text))) {
        if (std::string_view{"/.-, "}.find(letter) == std::string_view::npos)
            parts.back() += letter;
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

std::optional<Date> parse_typed_day(std::string_view text, Date today)
{
    auto const parts = parts_of(text);
    if (parts.size() != 3) return std::nullopt;
    if (parts[0].size() == 4)
        return real_day(number_in<int>(parts[2]), number_in<int>(parts[1]), number_in<int>(parts[0]));
    return real_day(day_number(parts[0]), month_number(parts[1]), year_number(parts[2], today));
}

}  // namespace waymark

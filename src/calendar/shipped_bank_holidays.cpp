#include "calendar/shipped_bank_holidays.h"

#include <string_view>
#include <utility>

namespace waymark {

using namespace std::chrono;

// From GOV.UK's list and its history. A day appointed once (19 September 2022, 8 May 2023) is a day like any other.
static constexpr std::pair<Date, std::string_view> listed[] = {
    {sys_days{2019y / January / 1}, "New Year’s Day"},
    {sys_days{2019y / April / 19}, "Good Friday"},
    {sys_days{2019y / April / 22}, "Easter Monday"},
    {sys_days{2019y / May / 6}, "Early May bank holiday"},
    {sys_days{2019y / May / 27}, "Spring bank holiday"},
    {sys_days{2019y / August / 26}, "Summer bank holiday"},
    {sys_days{2019y / December / 25}, "Christmas Day"},
    {sys_days{2019y / December / 26}, "Boxing Day"},
    {sys_days{2020y / January / 1}, "New Year’s Day"},
    {sys_days{2020y / April / 10}, "Good Friday"},
    {sys_days{2020y / April / 13}, "Easter Monday"},
    {sys_days{2020y / May / 8}, "Early May bank holiday (VE day)"},
    {sys_days{2020y / May / 25}, "Spring bank holiday"},
    {sys_days{2020y / August / 31}, "Summer bank holiday"},
    {sys_days{2020y / December / 25}, "Christmas Day"},
    {sys_days{2020y / December / 28}, "Boxing Day (substitute day)"},
    {sys_days{2021y / January / 1}, "New Year’s Day"},
    {sys_days{2021y / April / 2}, "Good Friday"},
    {sys_days{2021y / April / 5}, "Easter Monday"},
    {sys_days{2021y / May / 3}, "Early May bank holiday"},
    {sys_days{2021y / May / 31}, "Spring bank holiday"},
    {sys_days{2021y / August / 30}, "Summer bank holiday"},
    {sys_days{2021y / December / 27}, "Christmas Day (substitute day)"},
    {sys_days{2021y / December / 28}, "Boxing Day (substitute day)"},
    {sys_days{2022y / January / 3}, "New Year’s Day (substitute day)"},
    {sys_days{2022y / April / 15}, "Good Friday"},
    {sys_days{2022y / April / 18}, "Easter Monday"},
    {sys_days{2022y / May / 2}, "Early May bank holiday"},
    {sys_days{2022y / June / 2}, "Spring bank holiday"},
    {sys_days{2022y / June / 3}, "Platinum Jubilee bank holiday"},
    {sys_days{2022y / August / 29}, "Summer bank holiday"},
    {sys_days{2022y / September / 19}, "Bank Holiday for the State Funeral of Queen Elizabeth II"},
    {sys_days{2022y / December / 26}, "Boxing Day"},
    {sys_days{2022y / December / 27}, "Christmas Day (substitute day)"},
    {sys_days{2023y / January / 2}, "New Year’s Day (substitute day)"},
    {sys_days{2023y / April / 7}, "Good Friday"},
    {sys_days{2023y / April / 10}, "Easter Monday"},
    {sys_days{2023y / May / 1}, "Early May bank holiday"},
    {sys_days{2023y / May / 8}, "Bank holiday for the coronation of King Charles III"},
    {sys_days{2023y / May / 29}, "Spring bank holiday"},
    {sys_days{2023y / August / 28}, "Summer bank holiday"},
    {sys_days{2023y / December / 25}, "Christmas Day"},
    {sys_days{2023y / December / 26}, "Boxing Day"},
    {sys_days{2024y / January / 1}, "New Year’s Day"},
    {sys_days{2024y / March / 29}, "Good Friday"},
    {sys_days{2024y / April / 1}, "Easter Monday"},
    {sys_days{2024y / May / 6}, "Early May bank holiday"},
    {sys_days{2024y / May / 27}, "Spring bank holiday"},
    {sys_days{2024y / August / 26}, "Summer bank holiday"},
    {sys_days{2024y / December / 25}, "Christmas Day"},
    {sys_days{2024y / December / 26}, "Boxing Day"},
    {sys_days{2025y / January / 1}, "New Year’s Day"},
    {sys_days{2025y / April / 18}, "Good Friday"},
    {sys_days{2025y / April / 21}, "Easter Monday"},
    {sys_days{2025y / May / 5}, "Early May bank holiday"},
    {sys_days{2025y / May / 26}, "Spring bank holiday"},
    {sys_days{2025y / August / 25}, "Summer bank holiday"},
    {sys_days{2025y / December / 25}, "Christmas Day"},
    {sys_days{2025y / December / 26}, "Boxing Day"},
    {sys_days{2026y / January / 1}, "New Year’s Day"},
    {sys_days{2026y / April / 3}, "Good Friday"},
    {sys_days{2026y / April / 6}, "Easter Monday"},
    {sys_days{2026y / May / 4}, "Early May bank holiday"},
    {sys_days{2026y / May / 25}, "Spring bank holiday"},
    {sys_days{2026y / August / 31}, "Summer bank holiday"},
    {sys_days{2026y / December / 25}, "Christmas Day"},
    {sys_days{2026y / December / 28}, "Boxing Day (substitute day)"},
    {sys_days{2027y / January / 1}, "New Year’s Day"},
    {sys_days{2027y / March / 26}, "Good Friday"},
    {sys_days{2027y / March / 29}, "Easter Monday"},
    {sys_days{2027y / May / 3}, "Early May bank holiday"},
    {sys_days{2027y / May / 31}, "Spring bank holiday"},
    {sys_days{2027y / August / 30}, "Summer bank holiday"},
    {sys_days{2027y / December / 27}, "Christmas Day (substitute day)"},
    {sys_days{2027y / December / 28}, "Boxing Day (substitute day)"},
    {sys_days{2028y / January / 3}, "New Year’s Day (substitute day)"},
    {sys_days{2028y / April / 14}, "Good Friday"},
    {sys_days{2028y / April / 17}, "Easter Monday"},
    {sys_days{2028y / May / 1}, "Early May bank holiday"},
    {sys_days{2028y / May / 29}, "Spring bank holiday"},
    {sys_days{2028y / August / 28}, "Summer bank holiday"},
    {sys_days{2028y / December / 25}, "Christmas Day"},
    {sys_days{2028y / December / 26}, "Boxing Day"},
};

std::vector<BankHoliday> const& shipped_bank_holidays()
{
    static std::vector<BankHoliday> const holidays = [] {
        std::vector<BankHoliday> made;
        for (auto const& [day, title] : listed) made.push_back({day, std::string{title}});
        return made;
    }();
    return holidays;
}

}  // namespace waymark

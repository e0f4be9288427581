#pragma once
#include "calendar/working_days.h"

#include <span>
#include <string>

namespace waymark {

/// One bank holiday of England and Wales, with the name that people know it by.
struct BankHoliday {
    Date day{};
    std::string title;
    friend bool operator==(BankHoliday const&, BankHoliday const&) = default;
};

/// Far enough either way for any child's file; a year outside is a slip of the finger.
inline constexpr int first_holiday_year = 2000;
inline constexpr int last_holiday_year = 2100;
bool is_in_a_holiday_year(Date);

BankHolidays days_of(std::span<BankHoliday const>);

}  // namespace waymark

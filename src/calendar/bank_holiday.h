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

BankHolidays days_of(std::span<BankHoliday const>);

}  // namespace waymark

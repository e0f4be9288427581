#include "demo/families/pupil_number.h"

#include <fmt/format.h>

#include <string_view>

namespace waymark::demo {

std::string pupil_number(Date born_on, std::size_t serial)
{
    static constexpr std::string_view check_letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    auto const school = 2000 + serial % 900;
    auto const first_school_year = (year_of(born_on) + 4) % 100;
    auto const number = fmt::format("999{:04}{:02}{:03}", school, first_school_year, serial / 900);

    int sum = 0;
    for (std::size_t place = 0; place < number.size(); ++place)
        sum += (number[place] - '0') * static_cast<int>(place + 2);
    return check_letters[static_cast<std::size_t>(sum % 23)] + number;
}

}  // namespace waymark::demo

#include "platform/html/date_input.h"

namespace waymark {

std::vector<DatePart> DateInput::parts() const
{
    auto const wrong = [&](std::string const& part) {
        return !error.empty() && (wrong_part.empty() || wrong_part == part);
    };
    auto const narrow = "govuk-input--width-2";
    // The first box also answers to the whole date's name, so that an error's link leads to it.
    return {{name, name + "-day", "Day", value.day, narrow, wrong("day")},
            {name + "-month", name + "-month", "Month", value.month, narrow, wrong("month")},
            {name + "-year", name + "-year", "Year", value.year, "govuk-input--width-4", wrong("year")}};
}

}  // namespace waymark

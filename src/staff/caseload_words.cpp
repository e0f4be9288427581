#include "staff/caseload_words.h"

#include "platform/text.h"

#include <cmath>
#include <stdexcept>

namespace waymark {

std::string post_in_words(double full_time_equivalent)
{
    if (full_time_equivalent >= 1.0) return "full time";
    auto const hundredths = std::lround(full_time_equivalent * 100);
    auto digits = std::to_string(hundredths);
    if (digits.size() < 2) digits.insert(0, "0");
    if (digits.back() == '0') digits.pop_back();
    return "0." + digits + " of a post";
}

std::string load_in_words(Caseload caseload)
{
    auto const range = std::to_string(caseload.lowest()) + " to " + std::to_string(caseload.highest());
    switch (caseload.load()) {
    case Load::Below:
        return "below " + range;
    case Load::Within:
        return "within " + range;
    case Load::NearlyFull:
        return "nearly full (" + range + ")";
    case Load::Over:
        return "over " + range;
    }
    throw std::logic_error{"a load without words"};
}

std::string caseload_in_words(Caseload caseload)
{
    return counted(caseload.children, "child", "children") + " · " + post_in_words(caseload.full_time_equivalent) +
           ", " + load_in_words(caseload);
}

}  // namespace waymark

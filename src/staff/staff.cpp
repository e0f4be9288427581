#include "staff/staff.h"

#include <cmath>

namespace waymark {

// The IRO Handbook's 50 to 70 children to a full-time post (7.15); from 65 the service wants to know before it is 70.
static constexpr double fewest_for_full_time = 50;
static constexpr double nearly_full_for_full_time = 65;
static constexpr double most_for_full_time = 70;

static int scaled(double children, double full_time_equivalent)
{
    return static_cast<int>(std::lround(children * full_time_equivalent));
}

int Caseload::lowest() const { return scaled(fewest_for_full_time, full_time_equivalent); }

int Caseload::highest() const { return scaled(most_for_full_time, full_time_equivalent); }

Load Caseload::load() const
{
    if (children > highest()) return Load::Over;
    if (children >= scaled(nearly_full_for_full_time, full_time_equivalent)) return Load::NearlyFull;
    return children < lowest() ? Load::Below : Load::Within;
}

}  // namespace waymark
